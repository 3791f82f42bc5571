/// The outline of the integration architecture document, as ordered data.
///
/// Headings, labels, steps and artefacts stand in the order in which every document has them, whatever
/// the system or the scope.
package enum DocumentOutline {
  /// A heading as a chapter's table lists it.
  struct Heading {
    var level: Int
    var title: String
    var labels: [String]
    var steps: [String]
    var artefact: ArtefactKind?
    var scopes: Set<Scope>

    init(
      _ level: Int, _ title: String, labels: [String] = [], steps: [String] = [],
      artefact: ArtefactKind? = nil, scopes: Set<Scope> = .everything
    ) {
      self.level = level
      self.title = title
      self.labels = labels
      self.steps = steps
      self.artefact = artefact
      self.scopes = scopes
    }
  }

  /// The fenced artefacts that a section may hold.
  package enum ArtefactKind: String, Hashable, Sendable, CaseIterable {
    case openAPI, proto, jsonSchema, pipeline, discoveryFlow, circuitBreaker, gateway, monitoring
    case tracing, logging, kubernetes

    /// The info string of the fence.
    package var language: String {
      switch self {
      case .proto: "protobuf"
      case .jsonSchema: "json"
      case .discoveryFlow: "mermaid"
      default: "yaml"
      }
    }
  }

  /// One section of the outline.
  package struct Entry: Hashable, Sendable, Identifiable {
    package var id: SectionID
    /// Heading level, 2 to 5.
    package var level: Int
    package var title: String
    /// Labels of its bullets, in order.
    package var labels: [String]
    /// Labels of its numbered steps, in order.
    package var steps: [String]
    package var artefact: ArtefactKind?
    /// The scopes that it speaks about; out of scope when a run has none of them.
    package var scopes: Set<Scope>

    /// Whether the outline asks for content under the heading itself.
    package var isLeaf: Bool {
      level == 5 || !labels.isEmpty || !steps.isEmpty || artefact != nil
        || id.rawValue.hasPrefix("appendices/")
    }
  }

  /// The section of the document's title and header lines; it stands before the outline.
  package static let title = SectionID("title")

  /// Every section below the title, in order.
  package static let entries: [Entry] = {
    let headings =
      overviewChapter + communicationChapter + dataChapter + servicesChapter + securityChapter
      + monitoringChapter + performanceChapter + continuityChapter + nextStepsChapter
      + appendicesChapter
    var path = HeadingPath()
    return headings.map { heading in
      Entry(
        id: path.enter(level: heading.level, title: heading.title), level: heading.level,
        title: heading.title, labels: heading.labels, steps: heading.steps,
        artefact: heading.artefact, scopes: heading.scopes)
    }
  }()

  /// The section with that id.
  package static func entry(_ id: SectionID) -> Entry? { entries.first { $0.id == id } }
}

extension Set<Scope> {
  /// What concerns every scope.
  static let everything = Set(Scope.allCases)
  /// What concerns calls that wait for an answer.
  static let calls: Set<Scope> = [.internal, .external, .api]
  /// What concerns events and queues.
  static let events: Set<Scope> = [.internal, .messaging]
  /// What concerns stores and the data in them.
  static let data: Set<Scope> = [.data]
}
