/// A value that stands in where no source states one, with the assumption that it makes.
package struct Default: Hashable, Sendable {
  package var id: AssumptionID
  /// The value; 0 for defaults that are not numbers.
  package var number: Int
  /// The value as it would be answered: `1 s`, `at-least-once`.
  package var answer: String
  package var statement: String
  package var question: String
  package var source: String

  package init(
    _ id: AssumptionID, _ number: Int, _ answer: String, statement: String, question: String,
    source: String
  ) {
    self.id = id
    self.number = number
    self.answer = answer
    self.statement = statement
    self.question = question
    self.source = source
  }

  /// The assumption, with no decision resting on it yet.
  package var assumption: Assumption {
    Assumption(id: id, statement: statement, question: question, value: answer, source: source)
  }
}

/// Every default of the rule catalogue (marked "(A)" there), by name; answers replace them.
package struct DesignDefaults: Hashable, Sendable {
  package var values: [AssumptionID: Default]
  /// The defaults in whose place an answer of the reviewer stands.
  package var answers: Set<AssumptionID> = []

  /// The catalogue's defaults.
  package static let standard = DesignDefaults(
    values: Dictionary(
      (communication + timing + messaging + data + availability + security + operations)
        .map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }))

  /// The default's number; 0 for an unknown id.
  package func number(_ id: AssumptionID) -> Int { values[id]?.number ?? 0 }

  /// The assumption's text; `nil` for an id that no default bears.
  package func assumption(_ id: AssumptionID) -> Assumption? { values[id]?.assumption }

  /// The availability assumed for an element of that kind, from 0 to 1.
  package func availability(of kind: Element.Kind) -> Double {
    Double(number(Self.availabilityID(of: kind))) / 100_000
  }

  /// The assumption about the availability of an element of that kind.
  static func availabilityID(of kind: Element.Kind) -> AssumptionID {
    kind == .externalSystem ? .externalAvailability : .componentAvailability
  }
}
