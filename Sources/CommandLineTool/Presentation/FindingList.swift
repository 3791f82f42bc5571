internal import Engine

/// Findings as lines for people, the way compilers write them: place, severity, words, rule.
struct FindingList {
  var findings: [Finding]

  init(_ findings: [Finding]) { self.findings = findings }

  var text: String {
    findings.map { finding in
      let place = finding.places.first.map { $0.place.description + ": " } ?? ""
      var lines = [
        "\(place)\(word(finding.severity)): \(finding.message) (\(finding.rule.rawValue))"
      ]
      for evidence in finding.places.prefix(4) where !evidence.quote.isEmpty {
        lines.append("    \(evidence.place): \(firstLine(evidence.quote))")
      }
      if !finding.reason.isEmpty { lines.append("    \(finding.reason)") }
      if !finding.meanwhile.isEmpty { lines.append("    Until then: \(finding.meanwhile)") }
      lines.append("    → \(finding.suggestion)")
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
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
