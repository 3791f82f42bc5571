package import Engine
import OrderedCollections

/// One change of what the reviewer decided, as a value whose inverse is known once it is applied.
///
/// A nil value takes the entry away. `position` is where an entry that is not there yet goes; nil is
/// the end. Inverses carry it, so that undoing restores the order too.
package enum ReviewEdit: Equatable, Sendable {
  case verdict(InteractionID, Verdict?, position: Int?)
  case edit(InteractionID, InteractionEdit?, position: Int?)
  case addition(InteractionID, Interaction?, position: Int?)
  case choice(DecisionKey, ReviewerChoice?, position: Int?)
  case answer(AssumptionID, String?, position: Int?)
  case section(SectionID, SectionEdit?, position: Int?)
  case scope(ScopeSelection)
  case teaching(TaughtName, Teaching?, position: Int?)
}

extension ReviewEdit {
  /// The changes that make one review of another; sections and scope are left as they are.
  package static func edits(from old: Review, to new: Review) -> [ReviewEdit] {
    func changes<Key: Hashable, Value: Equatable>(
      _ old: OrderedDictionary<Key, Value>, _ new: OrderedDictionary<Key, Value>,
      _ edit: (Key, Value?) -> ReviewEdit
    ) -> [ReviewEdit] {
      old.keys.filter { new[$0] == nil }.map { edit($0, nil) }
        + new.filter { old[$0.key] != $0.value }.map { edit($0.key, $0.value) }
    }
    let additions = new.additions.filter { added in
      !old.additions.contains { $0 == added }
    }
    return changes(old.teachings, new.teachings) { .teaching($0, $1, position: nil) }
      + changes(old.verdicts, new.verdicts) { .verdict($0, $1, position: nil) }
      + changes(old.edits, new.edits) { .edit($0, $1, position: nil) }
      + additions.map { .addition($0.id, $0, position: nil) }
      + changes(old.choices, new.choices) { .choice($0, $1, position: nil) }
      + changes(old.answers, new.answers) { .answer($0, $1, position: nil) }
  }
}

/// What a draft decides about: the review and the scope.
package struct DraftContent: Equatable, Sendable {
  package var review: Review
  /// The scope, which is kept with the review.
  package var scope: ScopeSelection {
    get { review.scope }
    set { review.scope = newValue }
  }

  /// Makes the content of a draft; without arguments nothing is decided.
  package init(review: Review = Review()) { self.review = review }

  /// Makes a change and tells the one that takes it back.
  package mutating func apply(_ edit: ReviewEdit) -> ReviewEdit {
    switch edit {
    case .verdict(let id, let verdict, let position):
      let old = review.verdicts.put(verdict, for: id, at: position)
      return .verdict(id, old.value, position: old.position)
    case .edit(let id, let change, let position):
      let old = review.edits.put(change, for: id, at: position)
      return .edit(id, old.value, position: old.position)
    case .addition(let id, let interaction, let position):
      let old = review.additions.put(interaction, for: id, at: position)
      return .addition(id, old.value, position: old.position)
    case .choice(let key, let choice, let position):
      let old = review.choices.put(choice, for: key, at: position)
      return .choice(key, old.value, position: old.position)
    case .answer(let id, let answer, let position):
      let old = review.answers.put(answer, for: id, at: position)
      return .answer(id, old.value, position: old.position)
    case .section(let id, let section, let position):
      let old = review.sections.put(section, for: id, at: position)
      return .section(id, old.value, position: old.position)
    case .scope(let selection):
      defer { scope = selection }
      return .scope(scope)
    case .teaching(let name, let teaching, let position):
      let old = review.teachings.put(teaching, for: name, at: position)
      return .teaching(name, old.value, position: old.position)
    }
  }

  /// Makes changes in order and tells those that take them back, in the order in which to do so.
  package mutating func apply(_ edits: [ReviewEdit]) -> [ReviewEdit] {
    var inverses = edits.map { apply($0) }
    inverses.reverse()
    return inverses
  }
}

/// What an entry was before it was put, and where it stood if it is gone.
private struct Replaced<Value> {
  var value: Value?
  var position: Int?
}

extension OrderedDictionary {
  /// Sets, inserts or removes an entry, keeping the order of the others.
  fileprivate mutating func put(
    _ value: Value?, for key: Key, at position: Int?
  ) -> Replaced<Value> {
    let index = index(forKey: key)
    let old = index.map { self.values[$0] }
    switch (value, index) {
    case (nil, nil): return Replaced(value: nil, position: nil)
    case (nil, let index?):
      remove(at: index)
      return Replaced(value: old, position: index)
    case (let value?, nil):
      let place = Swift.min(Swift.max(0, position ?? count), count)
      updateValue(value, forKey: key, insertingAt: place)
      return Replaced(value: nil, position: nil)
    case (let value?, _?):
      self[key] = value
      return Replaced(value: old, position: nil)
    }
  }
}

extension [Interaction] {
  /// Sets, inserts or removes the interaction with an id, keeping the order of the others.
  fileprivate mutating func put(
    _ value: Interaction?, for id: InteractionID, at position: Int?
  ) -> Replaced<Interaction> {
    let index = firstIndex { $0.id == id }
    let old = index.map { self[$0] }
    switch (value, index) {
    case (nil, nil): return Replaced(value: nil, position: nil)
    case (nil, let index?):
      remove(at: index)
      return Replaced(value: old, position: index)
    case (let value?, nil):
      insert(value, at: Swift.min(Swift.max(0, position ?? count), count))
      return Replaced(value: nil, position: nil)
    case (let value?, let index?):
      self[index] = value
      return Replaced(value: old, position: nil)
    }
  }
}
