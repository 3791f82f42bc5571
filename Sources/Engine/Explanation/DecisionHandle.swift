extension Decision {
  /// The short id that the document's lines, the decision log and `dovetail explain` share: `d-4k2x9p`.
  ///
  /// It is made from rule, subject and topic, so that it stays while the outcome changes.
  package var handle: String { "d-" + Fingerprint(id.utf8).shortForm }
}

extension RuleID {
  /// The id of all decisions that the rule took: `r-com-01`.
  package var handle: String { "r-" + rawValue.lowercased() }
}

/// The links from the document's lines to the decision log.
///
/// A line cites a decision as `[COM-01][d-4k2x9p]`; the targets stand once, behind the last section, so that
/// the lines stay readable as plain text.
package enum DecisionLinks {
  /// The line that parts the targets from the last section.
  static let mark = "<!-- decisions -->"

  /// Where the targets lead.
  private static let target = "integration-specs/decisions.md"

  /// A rule in a line: a link to the decision, or to the rule where several decisions of it stand behind
  /// the line; the bare id where none does.
  static func link(_ rule: RuleID, handles: [String]) -> String {
    switch handles.count {
    case 0: rule.rawValue
    case 1: "[\(rule.rawValue)][\(handles[0])]"
    default: "[\(rule.rawValue)][\(rule.handle)]"
    }
  }

  /// The targets of the links in a text, in alphabetical order, one a line; empty without any.
  package static func targets(in text: String) -> String {
    handles(in: text).sorted().map { "[\($0)]: \(target)#\($0)" }.joined(separator: "\n")
  }

  /// Whether a line is the target of a link as ``targets(in:)`` writes it.
  static func isTarget(_ line: String) -> Bool {
    let bytes = Array(line.utf8)
    guard bytes.first == UInt8(ascii: "["), let end = bytes.firstIndex(of: UInt8(ascii: "]")) else {
      return false
    }
    let label = String(decoding: bytes[1..<end], as: UTF8.self)
    return label.utf8.allSatisfy(isLabelByte) && line == "[\(label)]: \(target)#\(label)"
  }

  /// The text with the targets of its links, so that a renderer can resolve them.
  package static func resolved(_ text: String) -> String {
    let targets = targets(in: text)
    return targets.isEmpty ? text : text + "\n\n" + targets + "\n"
  }

  /// The text without the links: `[COM-01][d-4k2x9p]` reads `COM-01`.
  package static func bare(_ text: String) -> String {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.first {
      guard first == UInt8(ascii: "["), let end = rest.firstIndex(of: UInt8(ascii: "]")),
        let handle = handle(after: end, in: rest)
      else {
        result.append(first)
        rest = rest.dropFirst()
        continue
      }
      result += rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[(end + 3 + handle.utf8.count)...]
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text with links that lead to the rules instead of to single decisions of theirs.
  static func general(_ text: String) -> String {
    RuleCatalog.rules.map { type(of: $0).id }.reduce(text) { text, rule in
      let opening = "[\(rule.rawValue)][d-"
      let parts = text.split(separator: opening, omittingEmptySubsequences: false)
      return parts.dropFirst().reduce(String(parts.first ?? "")) { whole, part in
        let rest = part.firstIndex(of: "]").map { part[$0...] } ?? ""
        return whole + "[\(rule.rawValue)][\(rule.handle)" + rest
      }
    }
  }

  private static func handles(in text: String) -> Set<String> {
    let bytes = Array(text.utf8)
    var found: Set<String> = []
    for position in bytes.indices where bytes[position] == UInt8(ascii: "]") {
      if let handle = handle(after: position, in: bytes[...]) { found.insert(handle) }
    }
    return found
  }

  /// The handle in square brackets that directly follow the one at `end`.
  private static func handle(after end: Int, in bytes: ArraySlice<UInt8>) -> String? {
    let rest = bytes[end...].dropFirst()
    guard rest.first == UInt8(ascii: "["), let close = rest.firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let label = rest[(rest.startIndex + 1)..<close]
    guard ["d-", "r-", "f-"].contains(where: { label.starts(with: $0.utf8) }),
      (6...12).contains(label.count), label.allSatisfy(isLabelByte)
    else { return nil }
    return String(decoding: label, as: UTF8.self)
  }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
  }
}
