/// SRC-144: a message is confirmed before its work is done.
enum DoneBeforeWork: SourceReading {
  static let id: RuleID = "SRC-144"
  static let looksFor = "a message that is confirmed before its work"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let lines = material.statements(confirming).filter { line in
      line.affirms(confirming) && (line.says(before) || line.says(atOnce))
    }
    guard let first = lines.first else { return [] }
    let owner = material.owner(of: first) ?? "A consumer"
    return [
      finding(
        .error, "\(owner) confirms a message before its work is done",
        about: material.subject(of: first),
        because: "A consumer that ends between the two has lost the message: the broker will not "
          + "give it out again, and nobody misses it.",
        meanwhile: "A consumer confirms after its work, and takes each id once (MSG-04).",
        at: lines.prefix(3).map(\.evidence),
        suggestion: "Confirm after the change is stored, and let the consumer know what it has "
          + "already done.")
    ]
  }

  private static let confirming: WordList = [
    "commit the offset", "commits the offset", "commit offset*", "commits offset*",
    "offset commit*",
    "acknowledge*", "ack", "acks", "auto ack", "autoack", "auto commit", "delete the message",
    "deletes the message", "바로 삭제", "받으면 삭제", "커밋",
  ]
  private static let before: WordList = [
    "before processing", "before it processes", "before work", "before handling", "before storing",
    "on receipt", "on arrival", "처리 전", "处理前", "before the",
  ]
  private static let atOnce: WordList = [
    "immediately", "auto ack", "autoack", "바로 삭제", "받으면 바로", "right after receiving",
  ]
}
