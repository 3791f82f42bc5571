/// SRC-81: what is written to the log is read by too many.
enum LoggedSecrets: SourceReading {
  static let id: RuleID = "SRC-81"
  static let looksFor = "secrets or personal data in the log"

  static func findings(in material: SourceMaterial) -> [Finding] {
    guard !material.says(masked) else { return [] }
    let lines = material.text.lines(logs).filter {
      $0.kind != .heading && $0.kind != .code && $0.affirms(contents)
    }
    guard let first = lines.first else { return [] }
    let owner = material.owner(of: first) ?? "A part"
    return [
      finding(
        "\(owner) logs “\(first.quoted(contents))”, and with it what is confidential",
        about: material.subject(of: first),
        because: "Passwords, tokens and personal data then lie where many read, copies are kept "
          + "for long, and nobody deletes one person's lines.",
        at: lines.prefix(3).map(\.evidence),
        suggestion: "Say which fields are logged, and that bodies, tokens and personal data are "
          + "left out or masked.")
    ]
  }

  private static let logs: WordList = [
    "log", "logs", "logged", "logging", "로그", "日志", "protokoll*",
  ]
  private static let contents: WordList = [
    "deployment keys", "api keys", "all variables", "session tokens",
    "request response", "request body", "request bodies", "request and response", "full request*",
    "full payload*", "complete request*", "entire request*", "all requests and responses",
    "passwords", "card number*", "payloads", "message bod*", "requests with headers",
    "personal data", "personal information", "phone numbers", "diagnosis", "diagnoses",
    "insurance number*", "including name", "full address", "address of", "bank account", "names of",
    "account numbers", "iban*", "주민등록번호", "개인정보", "email addresses", "요청 본문",
    "全部请求",
  ]
  private static let masked: WordList = [
    "mask*", "redact*", "scrub*", "sanitiz* log*", "filtered from log*", "마스킹", "脱敏",
  ]
}
