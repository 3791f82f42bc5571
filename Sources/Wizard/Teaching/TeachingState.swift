package import Engine

/// What the user is about to teach, from the choice of a name to the last question.
package struct TeachingState: Equatable, Sendable {
  /// What is asked for.
  package enum Wish: Equatable, Sendable {
    case teach(Teaching)
    case takeBack(Teaching)

    /// The teaching in question.
    package var teaching: Teaching {
      switch self {
      case .teach(let teaching), .takeBack(let teaching): teaching
      }
    }
  }

  /// What the last question is about; nil while none is asked.
  package var wish: Wish?
  /// The preview that will tell what it changes; nil when none is awaited.
  package var previewing: Int?
  /// What the documents state if the wish is granted; nil until that is worked out.
  package var result: Requirements?

  /// Nothing is being taught.
  package init() {}

  /// Asks about a wish; `preview` is the number of the run that shows what it changes.
  mutating func ask(_ wish: Wish, preview: Int) {
    self.wish = wish
    previewing = preview
    result = nil
  }
}

extension TeachingState.Wish {
  /// The change as history and notices name it.
  var name: String {
    switch self {
    case .teach(let teaching): "Teach: \(teaching.sentence)"
    case .takeBack(let teaching): "Take back: \(teaching.sentence)"
    }
  }

  /// The question before it is done.
  var question: String {
    switch self {
    case .teach(let teaching): "Teach that \(teaching.sentence)?"
    case .takeBack(let teaching): "Take back that \(teaching.sentence)?"
    }
  }

  /// The review with the wish granted, before decisions follow their interactions.
  func review(_ review: Review) -> Review {
    switch self {
    case .teach(let teaching): review.teaching(teaching)
    case .takeBack(let teaching): review.takingBack(teaching)
    }
  }
}

extension Teaching.Lesson {
  /// The lessons in the order in which they are offered; another name's element is asked for next.
  static let offered: [Self] = [.alias(of: "")] + plain

  /// The lesson as a line of a list.
  var title: String {
    switch self {
    case .alias: "another name of …"
    case .kind(let kind): kind == .externalSystem ? "an external system" : "a \(kind.title)"
    case .ignored: "to be ignored"
    }
  }

  /// What follows from it.
  var explanation: String {
    switch self {
    case .alias: "The two become one element; each interaction keeps the places of both."
    case .kind(.component): "A part that the team builds and runs; lines that name it are read."
    case .kind(.externalSystem):
      "A third party's product or service; timeouts, egress and security are decided accordingly."
    case .kind(.dataStore): "A database, cache, bucket or index; what uses it exchanges data."
    case .kind(.broker): "A message broker or event log; what goes through it is asynchronous."
    case .kind(.person): "A human role; its interactions are not designed."
    case .ignored: "It and every interaction with it are left out, and the report says so."
    }
  }
}
