/// SRC-155: pictures, voices or papers of people are kept without a word about them.
enum RecordedPeople: SourceReading {
  static let id: RuleID = "SRC-155"
  static let looksFor = "recordings or papers of people without an end or a limit"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard
      let line = material.statements(records).first(where: {
        $0.says(kept) && !$0.says(ended)
      }), !material.text.lines(records).contains(where: { $0.says(ended) })
    else { return [] }
    let owner = material.owner(of: line).map { " at \($0)" } ?? ""
    return [
      finding(
        "“\(line.quoted(records))” is kept\(owner), and nothing says who may see it and when it goes",
        about: material.subject(of: line),
        because: "It shows a person as they are and cannot be changed like a password; the law "
          + "asks for a purpose, a day of deletion and often consent (GDPR, Articles 5 and 9).",
        meanwhile: "Its store gets a retention to be confirmed (SEC-08).", at: [line.evidence],
        suggestion: "State the purpose, who may look and is logged doing so, encryption, and the "
          + "day after which it is deleted.")
    ]
  }

  private static let records: WordList = [
    "webcam", "camera image*", "face", "faces", "fingerprint*", "biometric*", "passport*",
    "id images", "identity document*", "id card*", "voice recording*", "call recording*",
    "video recording*", "x ray*", "cctv", "웹캠", "얼굴", "지문", "신분증", "녹화", "녹음", "人脸", "身份证",
    "ausweis*",
  ]
  private static let kept: WordList = [
    "store", "stores", "stored", "keep", "keeps", "kept", "save*", "record*", "upload*", "저장", "보관",
    "保存", "存储", "speicher*",
  ]
  private static let ended: WordList = [
    "delete*", "deleted after", "retention", "days", "expire*", "consent", "purge*", "삭제", "동의",
    "删除", "gelöscht", "einwillig*",
  ]
}
