/// SRC-28: a query locks every row that it finds.
enum UnboundedRowLock: SourceReading {
  static let id: RuleID = "SRC-28"
  static let looksFor = "a locking query without a limit"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.text.lines(["skip locked"]).compactMap { line in
      guard line.kind == .code else { return nil }
      let query = material.text.block(line.block)
      guard !query.contains(where: { $0.says(["limit", "fetch first", "top", "rownum"]) }) else {
        return nil
      }
      return finding(
        .error, "The locking query has no limit: one caller locks every row that is free",
        because:
          "SKIP LOCKED then shows the next caller nothing at all: while one transaction runs, "
          + "everything seems to be taken.",
        at: query.map(\.evidence),
        suggestion: "Add an ORDER BY and a LIMIT of as many rows as are wanted.")
    }
  }
}
