/// What one place of a document says about one interaction.
struct InteractionClaim: Hashable, Sendable {
  /// The form of the statement.
  enum Form: Int, Hashable, Sendable {
    case dependencyList, table, matrix, diagram, arrow, sentence, eventList
  }

  /// How the style is known.
  enum StyleBasis: Int, Hashable, Sendable, Comparable {
    case none, arrowKind, verb, kindOfEnd, explicit

    static func < (left: StyleBasis, right: StyleBasis) -> Bool { left.rawValue < right.rawValue }
  }

  var source: Int
  var target: Int
  var form: Form
  var style: CommunicationStyle = .unknown
  var styleBasis: StyleBasis = .none
  var via: String?
  var channel: String?
  var purpose: String?
  /// The timeout in milliseconds, where a column states it.
  var timeoutMilliseconds: Int?
  var data: [String] = []
  var evidence: Evidence
  /// Whether an end was recognised by a similar name only.
  var isSimilar = false
  /// Whether the words ask for all of a group ("all services").
  var isQuantified = false
  /// Whether the direction follows from the kinds of the ends rather than from the words.
  var isTurned = false
  /// Whether the arrow is one of several in a row.
  var isChained = false
}
