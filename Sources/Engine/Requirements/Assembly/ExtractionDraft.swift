internal import Markup

/// What the extractors have found so far.
struct ExtractionDraft: Sendable {
  /// One document with what is known about its sections.
  struct Reading: Sendable {
    let document: ParsedDocument
    /// For each section whether it is outside the description of the system.
    var isTrap: [Bool]
    /// For each section whether it tells what was chosen beside what was not; those are traps to all but sentences.
    var isDecision: [Bool]
    /// For each section whether it lists technologies, so that it describes no parts.
    var isStack: [Bool]
    /// The only component that the document is about, where its title says so.
    var sole: Int?
    /// For each section the element whose heading it stands under.
    var owner: [Int?]
    /// For each section its labelled fields.
    var fields: [[Field]]
    var usage: LineUsage
    /// What lists, labels, tables and diagrams have told of interactions, before any fact was read.
    var told: LineUsage
    /// For lines of list items that introduce an element, that element.
    var itemOwner: [Int: Int] = [:]
    /// Descriptions of parts that have no heading of their own.
    var parts: [Part] = []

    /// Keeps what is told of interactions by now; labels of facts never tell of any.
    mutating func keepTold() {
      told = usage
      let facts: Set<FieldRole> = [
        .interfaces, .data, .technology, .domain, .layer, .team, .aliases, .port, .quality,
      ]
      for field in described.flatMap(\.fields) where facts.contains(field.role) {
        told.mark(field.lines, .recognised)
      }
    }

    /// Everything that is described by labels: below headings, in list items, cards and paragraphs.
    var described: [Part] {
      let headed = fields.indices.compactMap { section -> Part? in
        guard !isTrap[section], let owner = owner[section] else { return nil }
        return Part(section: section, owner: owner, fields: fields[section])
      }
      return headed + parts
    }
  }

  /// One part of the system with the labelled fields that describe it.
  struct Part: Sendable {
    var section: Int
    var owner: Int
    var fields: [Field]
  }

  /// What one place says about an event.
  struct EventClaim: Sendable {
    var name: String
    var channel: String?
    var broker: Int?
    var publisher: Int?
    var consumers: [Int] = []
    var fields: [DataField] = []
    /// The field by which the messages are ordered or partitioned.
    var key: String?
    var evidence: Evidence
  }

  /// A sentence that says that an interaction does not exist.
  struct Denial: Hashable, Sendable {
    var source: Int
    var target: Int
    var evidence: Evidence
  }

  /// What one place says of whose a data store is.
  struct Ownership: Hashable, Sendable {
    var store: Int
    var owner: Int
    var evidence: Evidence
  }

  var readings: [Reading]
  var registry = ElementRegistry()
  var claims: [InteractionClaim] = []
  /// Claims that begin at a person.
  var visits: [InteractionClaim] = []
  var denials: [Denial] = []
  var ownerships: [Ownership] = []
  var events: [EventClaim] = []
  var entities: [DataEntityDraft] = []
  var qualities: [QualityDraft] = []
  var statements: [StatementDraft] = []
  var domains: [GroupingDraft] = []
  var layers: [GroupingDraft] = []
  var openQuestions: [Statement] = []
  var findings: [Finding] = []
  /// What became of the user's teachings.
  var taught: [TaughtNames.Standing] = []
  /// For ignored elements the pairs of ends of the interactions that went with them.
  var omissions: [Int: Set<[Int]>] = [:]

  /// A kind of data, with ends that are not resolved to ids yet.
  struct DataEntityDraft: Sendable {
    var name: String
    var owner: Int?
    var store: Int?
    var fields: [DataField]
    var evidence: Evidence
  }

  /// A quality goal, with a subject that is not resolved to an id yet.
  struct QualityDraft: Sendable {
    var name: String
    var statement: String
    var measure: QualityAttribute.Measure
    var element: Int?
    var evidence: Evidence
  }

  /// A statement on a topic, with a subject that is not resolved to an id yet.
  struct StatementDraft: Sendable {
    var topic: Topic
    var statement: Statement
    var element: Int?
    /// Lines of the rows whose interactions it is about.
    var rows: [Int] = []
  }

  /// A domain or layer in the making.
  struct GroupingDraft: Sendable {
    var name: String
    var members: [Int] = []
    var description = ""
    var evidence: [Evidence]
  }

  /// Prepares the documents for the extractors.
  init(_ documents: [ParsedDocument]) {
    readings = documents.map { document in
      let fields = document.sections.map { FieldReader(document).fields(of: $0) }
      let natures = SectionNature.natures(of: document.sections, fields)
      var usage = LineUsage(lineCount: document.markup.lines.count)
      for field in fields.joined() where field.role != .other && !field.items.isEmpty {
        usage.mark(field.lines.lowerBound...field.lines.lowerBound, .recognised)
      }
      for section in document.sections {
        for table in TableView.tables(in: section, of: document) where table.isUnderstood {
          usage.mark(table.headerLine...(table.headerLine + 1), .recognised)
        }
      }
      return Reading(
        document: document, isTrap: natures.map(\.isTrap),
        isDecision: natures.map(\.isDecision), isStack: natures.map(\.isStack),
        owner: Array(repeating: nil, count: document.sections.count),
        fields: fields, usage: usage, told: usage)
    }
  }

  /// Takes over a registry in which elements were joined, and what points into it.
  mutating func adopt(_ registry: ElementRegistry, place: [Int: Int]?) {
    self.registry = registry
    guard let place else { return }
    for index in readings.indices {
      readings[index].owner = readings[index].owner.map { $0.flatMap { place[$0] } }
      readings[index].sole = readings[index].sole.flatMap { place[$0] }
      readings[index].itemOwner = readings[index].itemOwner.compactMapValues { place[$0] }
      readings[index].parts = readings[index].parts.compactMap { part in
        place[part.owner].map { Part(section: part.section, owner: $0, fields: part.fields) }
      }
    }
  }

  /// Adds a claim unless its ends are one element or no ends of an interaction.
  ///
  /// A store or broker never acts by itself: an arrow that leaves it is turned round, so that the
  /// component that reads or consumes depends on it.
  mutating func add(_ claim: InteractionClaim) {
    var claim = claim
    guard claim.source != claim.target else { return }
    let passive: Set<Element.Kind> = [.dataStore, .broker]
    // Nobody else reads a store of the system: such an arrow shows where data goes by other hands.
    let ends = (registry.entries[claim.source].kind, registry.entries[claim.target].kind)
    guard ends.0 != .dataStore || ends.1 != .externalSystem,
      ends.0 != .dataStore || ends.1 != .broker || claim.form != .sentence
    else { return }
    if passive.contains(registry.entries[claim.source].kind),
      !passive.contains(registry.entries[claim.target].kind)
    {
      swap(&claim.source, &claim.target)
      claim.isTurned = true
    }
    let kinds = (registry.entries[claim.source].kind, registry.entries[claim.target].kind)
    guard kinds.0 != .person, kinds.1 != .person else {
      if kinds.1 != .person { visits.append(claim) }
      return
    }
    if claim.styleBasis < .explicit || claim.style == .unknown || kinds.1 == .dataStore {
      switch kinds.1 {
      case .dataStore:
        claim.style = .data
        claim.styleBasis = .kindOfEnd
      case .broker:
        claim.style = .async
        claim.styleBasis = .kindOfEnd
      default: break
      }
    }
    claims.append(claim)
  }
}
