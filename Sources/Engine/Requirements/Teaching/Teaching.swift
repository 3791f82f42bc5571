/// What a user says of a name, where the documents do not say it well enough to be understood.
///
/// Teachings are kept with the session and are part of what extraction reads: interactions, events
/// and findings come out as if the documents had said so.
package struct Teaching: Hashable, Sendable {
  /// What a name stands for.
  package enum Lesson: Hashable, Sendable {
    /// The element of that name, which goes by this name too.
    case alias(of: String)
    /// An element of that kind, whether or not the documents introduce it.
    case kind(Element.Kind)
    /// Nothing that the architecture has to speak of.
    case ignored
  }

  /// The name as the user wrote it.
  package var name: String
  package var lesson: Lesson

  /// Says what a name stands for.
  package init(_ name: String, _ lesson: Lesson) {
    self.name = name
    self.lesson = lesson
  }

  /// What the teaching is about; each name has one teaching at most.
  package var key: TaughtName { TaughtName(name) }
}

/// A name by which different spellings are one: "OrderService" and "order-service".
package struct TaughtName: RawRepresentable, Hashable, Sendable, Comparable {
  /// The name's words in lower case, between blanks.
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  /// Makes the spellings of a name one; a name without letters and digits stands for itself.
  package init(_ name: String) {
    let words = ElementName(name).words
    rawValue = words.isEmpty ? name : words.joined(separator: " ")
  }

  package static func < (left: TaughtName, right: TaughtName) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What became of a teaching in the documents as they are now.
package struct TeachingOutcome: Hashable, Sendable {
  /// Why a teaching changes nothing.
  package enum Idleness: Hashable, Sendable {
    /// No document says the name.
    case unnamed
    /// The element of which it is another name is not there.
    case noSuchElement(String)
    /// Other names lead back to this one.
    case circular
  }

  package var teaching: Teaching
  /// What the name stands for; nil where it is ignored or the teaching changes nothing.
  package var element: ElementID?
  /// Where the documents say the name, in the order in which they were read.
  package var places: [Evidence]
  /// How many interactions were left out with an ignored name.
  package var omittedCount: Int
  /// Why the teaching changes nothing; nil where it does.
  package var idleness: Idleness?

  package init(
    _ teaching: Teaching, element: ElementID? = nil, places: [Evidence] = [],
    omittedCount: Int = 0, idleness: Idleness? = nil
  ) {
    self.teaching = teaching
    self.element = element
    self.places = places
    self.omittedCount = omittedCount
    self.idleness = idleness
  }
}

extension Teaching {
  /// The teaching as a sentence without a full stop: `PSP is another name of Payment Gateway`.
  package var sentence: String {
    switch lesson {
    case .alias(let other): "\(name) is another name of \(other)"
    case .kind(let kind): "\(name) is \(kind.title.withArticle)"
    case .ignored: "\(name) is ignored"
    }
  }
}

extension Element.Kind {
  /// The kind in a word or two.
  package var title: String {
    switch self {
    case .component: "component"
    case .externalSystem: "external system"
    case .dataStore: "data store"
    case .broker: "broker"
    case .person: "person"
    }
  }
}

extension String {
  fileprivate var withArticle: String {
    guard let first, "aeiou".contains(first) else { return "a \(self)" }
    return "an \(self)"
  }
}
