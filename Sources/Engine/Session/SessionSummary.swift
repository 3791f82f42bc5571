/// A session as a list shows it.
package struct SessionSummary: Hashable, Sendable, Identifiable {
  package var session: Session
  /// `status` of the session state; `nil` when there is no readable state.
  package var status: String?
  /// `nextAction` of the session state.
  package var nextAction: String?
  /// `lastUpdated` of the session state, as written there.
  package var lastUpdated: String?
  /// File names of the framework documents, sorted.
  package var frameworks: [String]
  /// File names of the component designs, sorted.
  package var componentDesigns: [String]
  /// Whether an integration architecture document exists already.
  package var hasIntegrationArchitecture: Bool
  /// Whether a draft waits to be resumed.
  package var hasDraft: Bool

  package var id: String { session.folder }

  package init(
    session: Session, status: String? = nil, nextAction: String? = nil, lastUpdated: String? = nil,
    frameworks: [String] = [], componentDesigns: [String] = [],
    hasIntegrationArchitecture: Bool = false, hasDraft: Bool = false
  ) {
    self.session = session
    self.status = status
    self.nextAction = nextAction
    self.lastUpdated = lastUpdated
    self.frameworks = frameworks
    self.componentDesigns = componentDesigns
    self.hasIntegrationArchitecture = hasIntegrationArchitecture
    self.hasDraft = hasDraft
  }
}
