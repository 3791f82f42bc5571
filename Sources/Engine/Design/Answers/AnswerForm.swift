/// How the question behind an assumption is answered.
package enum AnswerForm: Hashable, Sendable {
  /// A quantity with a unit, in the words of an example: `1 s`, `99.9 %`, `3 attempts`.
  case quantity(Quantity.Dimension, unit: String)
  /// One of several words, the default first.
  case choice([String])
  /// Two paths: `/live, /ready`.
  case paths
  /// Any words.
  case text

  /// The form of a default: its own answer shows it.
  package init(_ standard: Default) {
    if let choices = Self.choices[standard.id] {
      self = .choice(choices)
    } else if HealthPaths(standard.answer) != nil {
      self = .paths
    } else if standard.number != 0, let quantity = Quantity(standard.answer) {
      self = .quantity(quantity.dimension, unit: quantity.unit)
    } else {
      self = .text
    }
  }

  /// What an answer looks like, for prompts and messages: `a duration such as 2 s`.
  package var hint: String {
    switch self {
    case .quantity(.duration, _): "a duration such as 250 ms, 2 s, 5 min or 30 days"
    case .quantity(.share, _): "a percentage such as 99.95 %"
    case .quantity(.size, _): "a size such as 256 KiB or 5 MiB"
    case .quantity(.count, let unit): unit.isEmpty ? "a whole number" : "a number of \(unit)"
    case .choice(let words): "one of: " + words.joined(separator: ", ")
    case .paths: "paths such as /live, /ready"
    case .text: "a few words"
    }
  }

  /// The answers that the rules understand where a default is no number.
  private static let choices: [AssumptionID: [String]] = [
    .unstatedStyle: ["synchronous", "asynchronous"],
    .commandNeedsOutcome: ["waits for the outcome", "acceptance is enough"],
    .unclearPurpose: ["may change something", "only reads"],
    .commandNotIdempotent: ["not idempotent", "idempotent"],
    .synchronousTransport: [
      Transport.rest.title, Transport.grpc.title, Transport.graphQL.title, Transport.soap.title,
    ],
    .outboxRelay: ["polling", "reading the log"],
    .orderingNotNeeded: ["no order across keys", "in order within a key"],
    .deliveryGuarantee: ["at-least-once", "exactly-once"],
    .dataInternal: EdgeProfile.DataClass.answers,
    .meshTLS: [Practice.mutualTLS.title.lowercased(), Practice.transportLayerSecurity.title],
  ]
}

extension EdgeProfile.DataClass {
  /// The classes as answers, the default first.
  fileprivate static var answers: [String] {
    [Self.internal.rawValue] + allCases.filter { $0 != .internal }.map(\.rawValue)
  }
}

/// A number with a unit, as people write it.
package struct Quantity: Hashable, Sendable {
  /// What is measured; quantities of one dimension can be compared.
  package enum Dimension: Hashable, Sendable {
    /// Milliseconds.
    case duration
    /// Thousandths of a percent.
    case share
    /// Bytes.
    case size
    /// Things.
    case count
  }

  package var dimension: Dimension
  /// In the dimension's own measure.
  package var amount: Int
  /// The words behind the number.
  package var unit: String

  /// Reads `250 ms`, `99.95 %`, `5 MiB` or `3 attempts`; `nil` when it does not begin with a number, or is
  /// negative or too large to be meant.
  package init?(_ text: String) {
    let words = text.split(separator: " ")
    guard var head = words.first else { return nil }
    let digits = head.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard !digits.isEmpty, let number = Double(digits), number < 1_000_000_000 else { return nil }
    head = head.dropFirst(digits.count)
    let rest = ([head] + words.dropFirst()).filter { !$0.isEmpty }.joined(separator: " ")
    unit = rest
    let word = rest.lowercased()
    let (dimension, factor) =
      Self.units[word] ?? Self.units[String(word.prefix { $0 != " " })] ?? (.count, 1)
    self.dimension = dimension
    amount = Int((number * Double(factor)).rounded())
  }

  private static let units: [String: (Dimension, Int)] = {
    let day = 86_400_000
    var units: [String: (Dimension, Int)] = ["%": (.share, 1000), "percent": (.share, 1000)]
    for (names, factor) in [
      ("ms millisecond milliseconds", 1), ("s sec second seconds", 1000),
      ("min minute minutes", 60_000), ("h hour hours", 3_600_000), ("d day days", day),
      ("week weeks", 7 * day), ("year years", 365 * day),
    ] {
      for name in names.split(separator: " ") { units[String(name)] = (.duration, factor) }
    }
    for (name, factor) in [
      ("b", 1), ("byte", 1), ("bytes", 1), ("kib", 1024), ("mib", 1_048_576),
      ("gib", 1_073_741_824), ("kb", 1000), ("mb", 1_000_000), ("gb", 1_000_000_000),
    ] {
      units[name] = (.size, factor)
    }
    return units
  }()
}
