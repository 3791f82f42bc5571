internal import Formats

/// Findings in the Static Analysis Results Interchange Format 2.1.0, which code hosts show beside the lines.
package struct SarifLog {
  private let findings: [Finding]
  private let folder: String
  private let fallback: String

  /// - Parameters:
  ///   - findings: in any order; they are written in the order in which they should be read.
  ///   - folder: the session folder as a path inside the repository, without a slash at the end.
  ///   - fallback: the file that a finding without a place is shown at.
  package init(_ findings: [Finding], folder: String, fallback: String) {
    self.findings = FindingRank.ordered(findings.inReadingOrder)
    self.folder = folder
    self.fallback = fallback
  }

  /// The log as JSON that ends with a line feed.
  package var text: String {
    let rules = findings.map(\.rule).uniqued.sorted()
    let run: OrderedValue = [
      "tool": [
        "driver": [
          "name": "Dovetail",
          "rules": .array(rules.map(descriptor)),
        ]
      ],
      "columnKind": "unicodeCodePoints",
      "results": .array(results(rules)),
    ]
    return JSONWriter.document([
      "$schema":
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0", "runs": [run],
    ])
  }

  private func descriptor(_ rule: RuleID) -> OrderedValue {
    let description = RuleDescription(rule)
    var value: OrderedValue = [
      "id": .string(rule.rawValue), "shortDescription": ["text": .string(description.summary)],
    ]
    if let source = description.source {
      value["fullDescription"] = ["text": .string("\(description.summary) Rests on: \(source)")]
    }
    return value
  }

  private func results(_ rules: [RuleID]) -> [OrderedValue] {
    let indices = Dictionary(zip(rules, 0...), uniquingKeysWith: { first, _ in first })
    var seen: [String: Int] = [:]
    return findings.map { finding in
      let places = finding.places.isEmpty ? [place(fallback)] : finding.places.map(location)
      var value: OrderedValue = [
        "ruleId": .string(finding.rule.rawValue), "ruleIndex": .int(indices[finding.rule] ?? 0),
        "level": .string(level(finding.severity)),
        "message": ["text": .string("\(finding.message) \(finding.suggestion)")],
        "locations": [places[0]],
      ]
      if places.count > 1 {
        // Ids that messages could refer to are asked to be there and different.
        value["relatedLocations"] = .array(
          places.dropFirst().enumerated().map { index, place in
            var place = place
            place["id"] = .int(index + 1)
            return place
          })
      }
      let key = "\(finding.rule.rawValue) \(finding.subject?.key ?? "") \(finding.message)"
      let fingerprint = Fingerprint(key.utf8).hexadecimal
      seen[fingerprint, default: 0] += 1
      value["partialFingerprints"] = [
        "dovetail/v1": .string("\(fingerprint):\(seen[fingerprint] ?? 1)")
      ]
      return value
    }
  }

  private func level(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  private func location(_ evidence: Evidence) -> OrderedValue {
    var region: OrderedValue = [
      "startLine": .int(evidence.place.line), "endLine": .int(evidence.place.endLine),
    ]
    if !evidence.quote.isEmpty { region["snippet"] = ["text": .string(evidence.quote)] }
    return place(evidence.place.document, region: region)
  }

  private func place(_ document: String, region: OrderedValue = ["startLine": 1]) -> OrderedValue {
    let path = document.utf8.first == UInt8(ascii: "/") ? document : "\(folder)/\(document)"
    return [
      "physicalLocation": [
        "artifactLocation": ["uri": .string(Self.encoded(path)), "uriBaseId": "%SRCROOT%"],
        "region": region,
      ]
    ]
  }

  /// A path as a relative reference by RFC 3986.
  private static func encoded(_ path: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = path.utf8.flatMap { byte -> [UInt8] in
      plain.contains(byte)
        ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
