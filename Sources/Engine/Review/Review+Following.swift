internal import OrderedCollections

extension Review {
  /// What was taught, by name.
  package var taught: [Teaching] { teachings.values.sorted { $0.key < $1.key } }

  /// The review with a teaching added, or put in the place of the one about the same name.
  package func teaching(_ teaching: Teaching) -> Review {
    var review = self
    review.teachings[teaching.key] = teaching
    return review
  }

  /// The review without a teaching.
  package func takingBack(_ teaching: Teaching) -> Review {
    var review = self
    review.teachings[teaching.key] = nil
    return review
  }

  /// The same decisions about the same interactions, where what the documents state is read anew.
  ///
  /// When a name turns out to mean another element, or an element to be of another kind, ids change.
  /// Decisions follow the interaction that took the place of theirs; one that is gone keeps its
  /// decisions under its old id, for the day when it comes back.
  package func following(from old: Requirements, to new: Requirements) -> Review {
    Successors(from: old, to: new).review(self)
  }
}

extension Successors {
  fileprivate func review(_ review: Review) -> Review {
    guard !elements.isEmpty || !interactions.isEmpty else { return review }
    var followed = review
    followed.verdicts = moved(review.verdicts) { interactions[$0] ?? $0 }
    followed.edits = moved(review.edits) { interactions[$0] ?? $0 }
    followed.edits = followed.edits.mapValues { edit in
      var edit = edit
      edit.source = edit.source.map(element)
      edit.target = edit.target.map(element)
      return edit
    }
    followed.additions = review.additions.map { interaction in
      var interaction = interaction
      interaction.source = element(interaction.source)
      interaction.target = element(interaction.target)
      return interaction
    }
    followed.choices = moved(review.choices) {
      DecisionKey(subject: subject($0.subject), topic: $0.topic)
    }
    return followed
  }

  private func element(_ id: ElementID) -> ElementID { elements[id] ?? id }

  private func subject(_ subject: Subject) -> Subject {
    switch subject {
    case .system, .event: subject
    case .element(let id): .element(element(id))
    case .interaction(let id): .interaction(interactions[id] ?? id)
    case .group(let ids): .group(ids.map(element))
    }
  }

  /// The entries under the keys that follow; one that was there under the new key stays.
  private func moved<Key: Hashable, Value>(
    _ entries: OrderedDictionary<Key, Value>, _ follow: (Key) -> Key
  ) -> OrderedDictionary<Key, Value> {
    var moved: OrderedDictionary<Key, Value> = [:]
    for (key, value) in entries {
      let next = follow(key)
      if next == key || entries[next] == nil, moved[next] == nil { moved[next] = value }
    }
    return moved
  }
}
