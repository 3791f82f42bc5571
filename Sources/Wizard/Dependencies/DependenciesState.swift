package import Engine
import OrderedCollections

/// A column of the table of interactions.
package enum DependencyColumn: String, CaseIterable, Equatable, Sendable {
  case state, source, target, style, via, data, confidence

  /// The heading.
  package var title: String {
    switch self {
    case .state: "state"
    case .source: "from"
    case .target: "to"
    case .style: "style"
    case .via: "via"
    case .data: "data"
    case .confidence: "conf"
    }
  }
}

/// How the interactions are shown.
package enum DependencyView: Equatable, Sendable {
  case table, neighbourhood, matrix, events
}

/// The third step: the interactions that were found, and what the reviewer makes of them.
package struct DependenciesState: Equatable, Sendable {
  /// All interactions in scope, with the reviewer's changes, rejected ones too.
  package var all: [Interaction] = []
  /// Indexes into `all` of the rows that the filter leaves, in the order shown.
  package var shown: [Int] = []
  package var cursor = ListCursor()
  package var filter = FuzzyFilter("")
  /// What the rows are sorted by; nil for the order of the documents.
  package var sortColumn: DependencyColumn?
  package var isReversed = false
  package var marked: Set<InteractionID> = []
  package var lastMarked: InteractionID?
  /// How many interactions have no verdict.
  package var undecided = 0
  /// Names of the elements by id.
  package var names: [ElementID: String] = [:]
  /// What was found about each interaction, the gravest first.
  package var findings: [InteractionID: [Finding]] = [:]
  /// How many findings there are about all of them together.
  package var findingCount = 0
  /// How many interactions the documents contradict themselves about.
  package var disputedCount = 0
  /// Which of the places that state the interaction is shown.
  package var place = 0
  package var scroll = ScrollOffset()
  /// Whether the keys for moving scroll the pane below or beside the table.
  package var isPaneFocused = false
  package var view = DependencyView.table
  package var matrix = DependencyMatrix()
  /// The cell of the matrix that the keys move.
  package var matrixRow = ListCursor()
  package var matrixColumn = ListCursor()
  /// The element in the middle of the neighbourhood.
  package var centre: ElementID?
  package var flow = EventFlow()
  package var flowCursor = ListCursor()
  /// Reasons for rejection given before, the newest first.
  package var reasons: [String] = []
  /// The letters that the filter looks at, by index into `all`.
  var haystack: [[UInt8]] = []
  /// How wide the widest text of each column is.
  var widest: [DependencyColumn: Int] = [:]
  /// What the rows were made from.
  var rowsOf: RowBasis?
  /// Whether the design has a broker.
  var hasBroker = false

  /// The parts of a draft that rows depend on.
  struct RowBasis: Equatable, Sendable {
    var edits: OrderedDictionary<InteractionID, InteractionEdit>
    var additions: [Interaction]
    var scope: ScopeSelection
    /// Those that decide whether the way to a broker is a row; none where there is no broker.
    var rejected: Set<InteractionID>

    init(_ draft: Draft, hasBroker: Bool) {
      edits = draft.review.edits
      additions = draft.review.additions
      scope = draft.scope
      rejected =
        hasBroker
        ? Set(draft.review.verdicts.lazy.filter { $1.answer == .rejected }.map(\.key)) : []
    }
  }

  /// Nothing extracted yet.
  package init() {}

  /// The interaction under the cursor.
  package var selected: Interaction? {
    shown.indices.contains(cursor.index) ? all[shown[cursor.index]] : nil
  }

  /// Whether a picture is shown and what its cursor is on stands for no interaction.
  package var isOnEmptyCell: Bool {
    if view == .events {
      return flow.rows.indices.contains(flowCursor.index)
        && flow.rows[flowCursor.index].interaction == nil
    }
    guard view == .matrix else { return false }
    guard let (row, column) = matrixCell else { return true }
    return matrix.interaction(row, column) == nil
  }

  /// Who needs whom in the matrix's cell; nil where there is no cell.
  package var matrixCell: (row: ElementID, column: ElementID)? {
    let order = matrix.order
    guard order.indices.contains(matrixRow.index), order.indices.contains(matrixColumn.index) else {
      return nil
    }
    return (order[matrixRow.index], order[matrixColumn.index])
  }

  /// The name of an element as the sources write it.
  package func name(_ id: ElementID) -> String { names[id] ?? id.rawValue }

  /// Both ends of an interaction.
  package func title(_ interaction: Interaction) -> String {
    "\(name(interaction.source)) → \(name(interaction.target))"
  }

  /// What an interaction runs over, with its channel.
  package static func via(_ interaction: Interaction) -> String {
    switch (interaction.via?.nilIfEmpty, interaction.channel?.nilIfEmpty) {
    case (let via?, let channel?): "\(via) \(channel)"
    case (let via?, nil): via
    case (nil, let channel?): channel
    case (nil, nil): "—"
    }
  }
}
