/// SRC-140: a program is replaced by whatever lies at an address.
enum UnsignedUpdate: SourceReading {
  static let id: RuleID = "SRC-140"
  static let looksFor = "an update that nobody proves"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard
      let line = material.statements(updates).first(where: {
        $0.states(updates, fetching) && !$0.says(proven)
      }), !material.says(signed)
    else { return [] }
    let owner = material.owner(of: line) ?? "A part"
    return [
      finding(
        .error, "\(owner) replaces itself by what it downloads, and nothing proves who made it",
        about: material.subject(of: line),
        because: "Whoever can write to that place, or answer in its stead, runs a program on every "
          + "one of these machines.",
        at: [line.evidence],
        suggestion: "Sign releases, check the signature before they are installed, load them over "
          + "TLS, and say how a bad one is taken back.")
    ]
  }

  private static let updates: WordList = [
    "updates itself", "self update*", "auto update*", "firmware", "over the air", "ota",
    "software update*", "newest version", "자동 업데이트", "펌웨어", "自动更新", "固件",
  ]
  private static let fetching: WordList = [
    "download*", "http", "share", "fetch*", "pull*", "ftp", "다운로드", "下载", "lädt",
  ]
  private static let proven: WordList = [
    "signed", "signature*", "checksum", "서명", "签名", "signiert*",
  ]
  private static let signed: WordList = [
    "signed firmware", "signed update*", "signed release*", "code signing", "secure boot", "코드 서명",
  ]
}
