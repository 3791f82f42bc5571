/// SRC-49: a list that grows is given out whole.
enum MissingPagination: SourceReading {
  static let id: RuleID = "SRC-49"
  static let looksFor = "a list without pages"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let named = operations(in: material)
    return named.isEmpty ? told(in: material) : named
  }

  /// A sentence says that everything comes at once.
  private static func told(in material: SourceMaterial) -> [Finding] {
    guard !material.says(pages),
      let line = material.statements(everything).first(where: { $0.affirms(everything) })
    else { return [] }
    return [
      finding(
        .note, "“\(line.quoted(everything))” gives a list out without a word about pages",
        about: material.subject(of: line),
        because: "The list grows with use; one day the answer is too large for the caller, the "
          + "gateway or the time-out.",
        meanwhile: "Lists come in pages by cursor (API-04).", at: [line.evidence],
        suggestion: "State the largest page, the order, and how the next one is asked for.")
    ]
  }

  private static func operations(in material: SourceMaterial) -> [Finding] {
    let paged = material.text.lines(pages).filter { !$0.text.contains("/page") }
    let lists = material.operations.filter { operation in
      operation.method == "GET" && !operation.path.hasSuffix("}")
        && !operation.says(notForLists) && !operation.line.says(pages)
        && !lastPart(of: operation.path).hasPrefix(":")
        && (operation.line.says(whole) || isCollection(operation))
    }
    guard !lists.isEmpty, paged.isEmpty || paged.contains(where: isOperation(material)) else {
      return []
    }
    let titles = lists.map(\.title).uniqued
    let other = paged.first { isOperation(material)($0) }
    return [
      finding(
        .note,
        "\(NameList.and(titles)) \(titles.count == 1 ? "gives" : "give") a list out without a word "
          + "about pages"
          + (other == nil ? "" : ", unlike another operation beside it"),
        because: "The list grows with use; one day the answer is too large for the caller, the "
          + "gateway or the time-out.",
        meanwhile: "Lists come in pages by cursor (API-04).",
        at: lists.prefix(4).map(\.line.evidence) + [other?.evidence].compactMap(\.self),
        suggestion: "State the largest page, the order, and how the next one is asked for.")
    ]
  }

  private static func isOperation(_ material: SourceMaterial) -> (SourceLine) -> Bool {
    { line in material.operations.contains { $0.line == line } }
  }

  /// Whether the last part of the path is the name of many: `/orders`, `/payments/pending`.
  private static func isCollection(_ operation: SourceOperation) -> Bool {
    let parts = operation.path.lowercased().split(separator: "/").map(String.init)
    guard let last = parts.last else { return false }
    let name = states.contains(last) ? parts.dropLast().last ?? "" : last
    return name.hasSuffix("s") && !single.contains { name.hasSuffix($0) }
  }

  private static let states: Set<String> = [
    "pending", "open", "active", "recent", "failed", "completed", "overdue", "mine",
  ]
  private static let single = [
    "ss", "us", "ics", "settings", "stats", "docs", "preferences", "details", "news", "options",
    "totals", "terms", "capabilities", "times", "credentials",
  ]

  private static func lastPart(of path: String) -> Substring {
    path.split(separator: "/").last ?? ""
  }

  private static let notForLists: WordList = [
    "suggest*", "autocomplete", "count", "debug", "health", "healthz", "metrics", "actuator",
  ]
  private static let everything: WordList = [
    "returns all", "loads all", "sends all", "delivers all", "전체를 반환", "모두 반환",
  ]
  private static let whole: WordList = [
    "전체", "list", "lists", "all", "search", "searches", "history",
  ]
  private static let pages: WordList = [
    "pagination", "paginated", "page", "pages", "paging", "cursor", "limit", "offset", "per page",
    "at a time", "페이지", "건씩", "개씩",
    "分页",
  ]
}
