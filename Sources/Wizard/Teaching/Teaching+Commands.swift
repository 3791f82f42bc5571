import Engine
import OrderedCollections
import Screen

extension WizardState {
  /// Asks which name is to be taught: the ends of the interaction under the cursor come first.
  mutating func openTeaching() {
    guard let requirements = generation?.extracted else { return }
    let ends = dependencies.selected.map { [$0.target, $0.source] } ?? []
    let first = ends.compactMap { requirements.element($0) }
    let rest = requirements.elements.filter { !ends.contains($0.id) }
    let elements = (first + rest).map { TeachingEntries.element($0, requirements) }
    let left = requirements.taught.filter { $0.element == nil }.map(TeachingEntries.leftOut)
    let unread = NameCandidate.candidates(in: requirements).map(TeachingEntries.candidate)
    overlay = .picker(
      Picker(
        .teachName, title: "Teach a name (type any)",
        entries: elements + left + unread))
  }

  /// Offers what is typed as a name of its own, behind the names that hold its letters.
  func offeringTyped(_ picker: Picker) -> Picker {
    guard picker.purpose == .teachName else { return picker }
    var picker = picker
    picker.entries.removeAll { $0.note == TeachingEntries.typed }
    let text = picker.input.text.split(separator: " ").joined(separator: " ")
    let isKnown = picker.entries.contains { TaughtName($0.title) == TaughtName(text) }
    if !text.isEmpty, !isKnown {
      picker.entries.append(
        Picker.Entry(
          text, note: TeachingEntries.typed, explanation: "A name that the documents say."))
    }
    return picker
  }

  /// Asks what a name stands for.
  mutating func openLessons(for name: String) {
    guard let requirements = generation?.extracted else { return }
    let taught = draft.review.teachings[TaughtName(name)]
    let element = requirements.element(named: name)
    var entries = Teaching.Lesson.offered.map { lesson in
      TeachingEntries.lesson(lesson, element: element, taught: taught)
    }
    if let taught {
      entries.append(
        Picker.Entry(
          "as the documents say", note: "take back",
          explanation: "You taught that \(taught.sentence)."))
    }
    let start = entries.firstIndex { $0.isEnabled } ?? 0
    overlay = .picker(
      Picker(.teachLesson(name: name), title: "\(name) is", entries: entries, chosen: start))
  }

  private mutating func chooseLesson(_ index: Int, of picker: Picker, name: String)
    -> [WizardEffect]
  {
    guard picker.entries[index].isEnabled else {
      notice = Notice(.refused, picker.entries[index].explanation)
      return []
    }
    let lessons = Teaching.Lesson.offered
    guard lessons.indices.contains(index) else {
      guard let taught = draft.review.teachings[TaughtName(name)] else { return [] }
      return ask(.takeBack(taught))
    }
    guard case .alias = lessons[index] else { return ask(.teach(Teaching(name, lessons[index]))) }
    guard let requirements = generation?.extracted else { return [] }
    // A name that is an element's already can still be taught to be another's.
    let others = requirements.elements.filter { TaughtName($0.name) != TaughtName(name) }
    // What sounds alike comes first, then the parts of the system, each in document order.
    let near = others.enumerated().sorted { left, right in
      let likeness = [left, right].map { TeachingEntries.likeness($0.element.name, name) }
      return (-likeness[0], left.element.kind, left.offset)
        < (-likeness[1], right.element.kind, right.offset)
    }.map(\.element)
    overlay = .picker(
      Picker(
        .teachAlias(name: name), title: "\(name) is another name of",
        entries: near.map { TeachingEntries.element($0, requirements) }))
    return []
  }

  /// Goes on with what was chosen in one of the lists about teaching.
  mutating func answeredTeaching(_ picker: Picker, _ chosen: Int) -> [WizardEffect] {
    let title = picker.entries[chosen].title
    switch picker.purpose {
    case .teachName: openLessons(for: title)
    case .teachLesson(let name): return chooseLesson(chosen, of: picker, name: name)
    case .teachAlias(let name): return ask(.teach(Teaching(name, .alias(of: title))))
    case .taught:
      let taught = draft.review.taught
      return taught.indices.contains(chosen) ? ask(.takeBack(taught[chosen])) : []
    case .palette, .theme, .section, .contract, .outcome, .answer, .history: break
    }
    return []
  }

  /// Goes one question back; false at the first.
  mutating func leaveTeaching(_ purpose: Picker.Purpose) -> Bool {
    switch purpose {
    case .teachLesson: openTeaching()
    case .teachAlias(let name): openLessons(for: name)
    case .teachName, .taught, .palette, .theme, .section, .contract, .outcome, .answer, .history:
      return false
    }
    return true
  }

  /// Lists what was taught; choosing a line asks whether to take it back.
  mutating func openTaught() {
    let outcomes = Dictionary(
      (generation?.extracted.taught ?? []).map { ($0.teaching, $0) },
      uniquingKeysWith: { first, _ in first })
    overlay = .picker(
      Picker(
        .taught, title: "Taught; enter takes back",
        entries: draft.review.taught.map { TeachingEntries.taught($0, outcomes[$0]) }))
  }

  /// Brings the open list of what was taught in line with a new result.
  mutating func refreshTaught() {
    guard case .picker(let before) = overlay, before.purpose == .taught else { return }
    openTaught()
    guard case .picker(var picker) = overlay else { return }
    picker.input = before.input
    picker.cursor = before.cursor
    overlay = .picker(picker)
  }

  /// Asks for the last word, and for what the wish would change.
  private mutating func ask(_ wish: TeachingState.Wish) -> [WizardEffect] {
    work.previews += 1
    teaching.ask(wish, preview: work.previews)
    overlay = .confirmation(
      Confirmation(.teach, question: wish.question, details: ["Working out what this changes …"]))
    return [
      .preview(
        ComputeRequest(
          computation: work.previews, review: wish.review(draft.review), scope: draft.scope))
    ]
  }

  /// Shows what the wish changes below its question.
  mutating func takeTeachingPreview(_ result: Generation) {
    teaching.previewing = nil
    teaching.result = result.extracted
    guard case .confirmation(var confirmation) = overlay, confirmation.purpose == .teach,
      let wish = teaching.wish, let before = generation?.extracted
    else { return }
    confirmation.details = TeachingLines.lines(of: wish, from: before, to: result.extracted)
    overlay = .confirmation(confirmation)
  }

  /// Grants the wish; decisions follow their interactions to where those are now.
  mutating func grant(_ confirmation: Confirmation) -> [WizardEffect] {
    guard let wish = teaching.wish, let before = generation?.extracted else { return [] }
    guard let after = teaching.result else {
      overlay = .confirmation(confirmation)
      notice = Notice(.hint, "Working out what this changes; one moment")
      return []
    }
    teaching = TeachingState()
    let review = wish.review(draft.review).following(from: before, to: after)
    return change(wish.name, ReviewEdit.edits(from: draft.review, to: review))
  }

  /// Does not grant the wish, and goes back to where it was made.
  mutating func dropWish() {
    guard let wish = teaching.wish else { return }
    teaching = TeachingState()
    switch wish {
    case .teach(let teaching): openLessons(for: teaching.name)
    case .takeBack: break
    }
  }
}

extension Requirements {
  /// The element that goes by a name, in any spelling.
  func element(named name: String) -> Element? {
    let wanted = TaughtName(name)
    return elements.first { TaughtName($0.name) == wanted }
      ?? elements.first { $0.aliases.contains { TaughtName($0) == wanted } }
  }
}
