internal import Engine

/// What a reviewer of the sources remarks: the most decisive in full, then the others.
struct RemarkList {
  var findings: [Finding]

  /// As many as are read in one go.
  private static let first = 10

  init(_ findings: [Finding]) { self.findings = findings }

  var text: String {
    guard findings.count > Self.first else { return FindingList(findings).text }
    let rest = findings.dropFirst(Self.first)
    return [
      FindingList(Array(findings.prefix(Self.first))).text,
      "\nThe \(Self.first) remarks above decide most; \(rest.count) more:",
      FindingList(Array(rest)).text,
    ].joined(separator: "\n")
  }
}
