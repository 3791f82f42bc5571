internal import Formats

/// What the session state says of a session, as far as lists and the pipeline need it.
///
/// Unknown keys are no concern of reading; whoever updates the state keeps them as they are.
package struct SessionStateFacts: Hashable, Sendable {
  package var name: String?
  package var status: String?
  package var currentStep: String?
  package var completedSteps: [String]
  package var nextAction: String?
  package var lastUpdated: String?

  /// Creates facts from values.
  package init(
    name: String? = nil, status: String? = nil, currentStep: String? = nil,
    completedSteps: [String] = [], nextAction: String? = nil, lastUpdated: String? = nil
  ) {
    self.name = name
    self.status = status
    self.currentStep = currentStep
    self.completedSteps = completedSteps
    self.nextAction = nextAction
    self.lastUpdated = lastUpdated
  }

  /// Reads the bytes of `_session-state.json`; keys of another type than expected count as absent.
  package init(json: [UInt8]) throws(SessionStateError) {
    let value: OrderedValue
    do {
      value = try JSONReader.value(of: json)
    } catch {
      throw .malformed(line: error.line, column: error.column)
    }
    guard value.members != nil else { throw .notAnObject }
    self.init(
      name: value["name"]?.stringValue, status: value["status"]?.stringValue,
      currentStep: value["currentStep"]?.stringValue,
      completedSteps: value["completedSteps"]?.elements?.compactMap(\.stringValue) ?? [],
      nextAction: value["nextAction"]?.stringValue,
      lastUpdated: value["lastUpdated"]?.stringValue)
  }
}

/// Why a session state cannot be read.
package enum SessionStateError: Error, Hashable, Sendable {
  /// The file is not JSON; the place of the first fault, both counted from 1.
  case malformed(line: Int, column: Int)
  /// The file is JSON but not an object.
  case notAnObject
}
