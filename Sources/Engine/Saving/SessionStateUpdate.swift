package import Formats

/// Brings a session's `_session-state.json` up to date.
///
/// Only the fields that the mission names are touched: `status`, `currentStep`, `completedSteps`,
/// `nextAction`, `lastUpdated` and, in `architectureResults`, `integrationPatterns`, `apiSpecs`,
/// `messageSchemas` and `integrationArchitectureDate`. Every other byte stays.
///
/// A run over the full system sets `status` to `integration_architecture_complete` and adds
/// `integration_architecture` to `completedSteps`. A run over some scopes sets `status` to
/// `integration_architecture_partial`, takes the step out of `completedSteps` again, since the
/// document on disk no longer covers the system, and `nextAction` names the scopes that are done and
/// those that are open; the counts are those of the files that were written.
package struct SessionStateUpdate: Hashable, Sendable {
  /// The step's name in `currentStep` and `completedSteps`.
  package static let step = "integration_architecture"

  /// The scopes of the run.
  package var scope: ScopeSelection
  /// How many different integration patterns the design uses.
  package var integrationPatterns: Int
  /// How many API specifications were written: OpenAPI, proto and GraphQL files.
  package var apiSpecs: Int
  /// How many message schemas were written.
  package var messageSchemas: Int

  /// States the result of a run.
  package init(
    scope: ScopeSelection, integrationPatterns: Int, apiSpecs: Int, messageSchemas: Int
  ) {
    self.scope = scope
    self.integrationPatterns = integrationPatterns
    self.apiSpecs = apiSpecs
    self.messageSchemas = messageSchemas
  }

  /// Counts what a blueprint holds.
  package init(_ blueprint: Blueprint) {
    let patterns = blueprint.design.decisions.compactMap { decision in
      if case .pattern(let pattern) = decision.outcome { pattern } else { nil }
    }
    let contracts = blueprint.contracts
    self.init(
      scope: blueprint.scope, integrationPatterns: Set(patterns).count,
      apiSpecs: contracts.apiFileCount,
      messageSchemas: contracts.messages.count)
  }

  /// The state's bytes after the run.
  ///
  /// - Parameters:
  ///   - bytes: the state as it is on disk.
  ///   - date: the time of the run in ISO 8601, `2026-03-27T15:22:40Z`.
  ///   - filesChanged: whether any other file of the run differs from what is on disk. When neither
  ///     a file nor a field changes, both dates stay and the bytes come back as they were.
  /// - Throws: `JSONError` when the state on disk is no acceptable JSON.
  package func applied(
    to bytes: [UInt8], date: String, filesChanged: Bool
  ) throws(JSONError) -> [UInt8] {
    var edit = try JSONEdit(bytes)
    let steps = edit.value(at: ["completedSteps"])?.elements ?? []
    edit.set(["status"], to: .string(status), after: ["index", "name", "type"])
    edit.set(["currentStep"], to: .string(Self.step), after: ["status", "created", "lastUpdated"])
    edit.set(["completedSteps"], to: completedSteps(steps), after: ["currentStep"])
    edit.set(["nextAction"], to: .string(nextAction), after: ["completedSteps"])
    let before = ["domains", "layers", "components", "componentSpecs", "interfaces"]
    set("integrationPatterns", to: integrationPatterns, in: &edit, after: before)
    set("apiSpecs", to: apiSpecs, in: &edit, after: before + ["integrationPatterns"])
    set(
      "messageSchemas", to: messageSchemas, in: &edit,
      after: before + ["integrationPatterns", "apiSpecs"])
    let dateIsMissing =
      edit.value(at: ["architectureResults", "integrationArchitectureDate"]) == nil
    guard filesChanged || dateIsMissing || edit.bytes != bytes else { return bytes }
    edit.set(["architectureResults", "integrationArchitectureDate"], to: .string(date))
    edit.set(["lastUpdated"], to: .string(date), after: ["status", "created"])
    return edit.bytes
  }

  private var status: String {
    scope.isFull ? "integration_architecture_complete" : "integration_architecture_partial"
  }

  private var nextAction: String {
    guard !scope.isFull else { return "Ready for architecture summary generation" }
    let open = Scope.allCases.filter { !scope.scopes.contains($0) }
    return "Integration architecture covers \(Self.list(scope.ordered)); still open: "
      + Self.list(open)
  }

  private func completedSteps(_ steps: [OrderedValue]) -> OrderedValue {
    let others = steps.filter { $0 != .string(Self.step) }
    guard scope.isFull else { return .array(others) }
    return .array(steps.contains(.string(Self.step)) ? steps : others + [.string(Self.step)])
  }

  private func set(_ key: String, to count: Int, in edit: inout JSONEdit, after keys: [String]) {
    edit.set(["architectureResults", key], to: .int(count), after: keys)
  }

  private static func list(_ scopes: [Scope]) -> String {
    scopes.map(\.rawValue).joined(separator: ", ")
  }
}
