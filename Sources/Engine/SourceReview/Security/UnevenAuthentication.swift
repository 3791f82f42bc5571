/// SRC-02: of two callers of one interface only one is said to authenticate.
enum UnevenAuthentication: SourceReading {
  static let id: RuleID = "SRC-02"
  static let looksFor = "a caller without authentication beside one with it"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let arrows = material.text.lines.filter { $0.kind == .diagram }.compactMap(Relation.init)
    return arrows.filter { $0.line.says(authenticated) }.compactMap { proven in
      let bare = arrows.first {
        $0.target == proven.target && $0.source != proven.source
          && $0.line.block == proven.line.block && !$0.line.says(authenticated)
          && $0.label == proven.label
      }
      return bare.map { finding(bare: $0, proven: proven) }
    }
  }

  private static func finding(bare: Relation, proven: Relation) -> Finding {
    finding(
      "\(bare.source) calls \(bare.target) like \(proven.source), but only \(proven.source) is "
        + "said to be authenticated",
      because: "If \(bare.target) does not know \(bare.source), it cannot keep apart what each of "
        + "them may see and change.",
      meanwhile: "Both authenticate at the entry (SEC-02).",
      at: [bare.line.evidence, proven.line.evidence],
      suggestion: "Say which operations \(bare.source) may call without being known.")
  }

  private static let authenticated: WordList = ["authenticated", "authorised", "authorized"]
}

/// A relation of a container diagram: `Rel(admin, api, "REST API calls")`.
struct Relation: Hashable, Sendable {
  let source: String
  let target: String
  /// The label up to a remark in brackets.
  let label: String
  let line: SourceLine

  init?(_ line: SourceLine) {
    let text = line.text.drop { $0 == " " || $0 == "\t" }
    guard text.hasPrefix("Rel"), let open = text.firstIndex(of: "("),
      let close = text.lastIndex(of: ")"), open < close
    else { return nil }
    let parts = text[text.index(after: open)..<close].split(separator: ",").map { part in
      part.filter { $0 != "\"" }.split(separator: " ").joined(separator: " ")
    }
    guard parts.count > 2, !parts[0].hasPrefix("$") else { return nil }
    source = parts[0]
    target = parts[1]
    label = (parts[2].split(separator: "(").first.map(String.init) ?? "").trimmed
    self.line = line
  }
}
