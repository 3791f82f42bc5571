internal import Engine

/// What the lines of a document rest on, as a table: one row for each kind.
struct LineCensusReport {
  let census: LineCensus

  init(_ census: LineCensus) { self.census = census }

  var text: String {
    let rows = LineCensus.Kind.allCases.map { (census[$0], $0.title) } + [(census.total, "in all")]
    let width = rows.map { String($0.0).count }.max() ?? 1
    return rows.map { count, title in
      String(repeating: " ", count: width - String(count).count) + "\(count)  \(title)"
    }.joined(separator: "\n")
  }
}
