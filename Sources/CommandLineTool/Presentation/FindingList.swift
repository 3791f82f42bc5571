internal import Engine

/// Findings as lines for people, the way compilers write them: place, severity, words, rule, and below what
/// to do.
struct FindingList {
  var findings: [Finding]

  init(_ findings: [Finding]) { self.findings = findings }

  var text: String {
    findings.enumerated().map { index, finding in
      let place = finding.places.first.map { $0.place.description + ": " } ?? ""
      var lines = [
        "\(place)\(word(finding.severity)): \(finding.message) (\(finding.rule.rawValue))"
      ]
      lines += places(finding)
      if !finding.reason.isEmpty { lines.append("    \(finding.reason)") }
      if !finding.meanwhile.isEmpty { lines.append("    Until then: \(finding.meanwhile)") }
      // Findings in a row that ask for the same thing ask once.
      let isLast =
        index + 1 == findings.count || findings[index + 1].suggestion != finding.suggestion
      if isLast { lines.append("    → \(finding.suggestion)") }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// One place stands in the first line; several stand beside one another, with their words.
  private func places(_ finding: Finding) -> [String] {
    guard finding.places.count > 1 else { return [] }
    let others = finding.places.dropFirst()
    guard others.contains(where: { !$0.quote.isEmpty }) else {
      return ["    see \(English.list(others.map(\.place.description), limit: 4))"]
    }
    return finding.places.prefix(4).filter { !$0.quote.isEmpty }.map {
      "    \($0.place): \(firstLine($0.quote))"
    }
  }

  /// How many there are of each severity: `2 errors and 1 warning`.
  var count: String {
    let parts = Finding.Severity.allCases.reversed().compactMap { severity -> String? in
      let number = findings.count { $0.severity == severity }
      return number == 0 ? nil : "\(number) \(word(severity))\(number == 1 ? "" : "s")"
    }
    return English.list(parts)
  }

  private func word(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  private func firstLine(_ quote: String) -> String {
    let line = quote.split(separator: "\n").first.map(String.init) ?? ""
    let text = line.drop { $0 == " " }
    return text.count > 96 ? String(text.prefix(95)) + "…" : String(text)
  }
}
