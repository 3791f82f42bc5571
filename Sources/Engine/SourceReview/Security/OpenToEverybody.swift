/// SRC-79: a door that is open to everybody by its configuration.
enum OpenToEverybody: SourceReading {
  static let id: RuleID = "SRC-79"
  static let looksFor = "a setting that lets everybody in"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let lines = material.text.lines.filter { line in
      guard line.kind != .heading, !line.says(denied) else { return false }
      let text = line.text.lowercased()
      return line.affirms(phrases) || line.says(unasked) || text.contains("0.0.0.0/0")
        || (line.says(["cors", "origin", "origins"]) && hasStar(text))
    }
    return lines.prefix(3).map { line in
      let owner = material.owner(of: line).map { " at \($0)" } ?? ""
      return finding(
        line.says(unasked)
          ? "Everybody is let in\(owner): “\(line.quoted(unasked))”"
          : "Everybody is let in by a setting\(owner)", about: material.subject(of: line),
        because: "Whoever knows the address can use it from anywhere, and a page that a user has "
          + "open can use it in the user's name.",
        at: [line.evidence],
        suggestion: "Name the origins, networks or accounts that need it, and refuse the others.")
    }
  }

  private static func hasStar(_ text: String) -> Bool {
    text.split { " `\"':,;()".contains($0) }.contains("*")
  }

  private static let phrases: WordList = [
    "all origins", "any origin", "public bucket", "publicly readable", "public read",
    "anonymous access", "anonymous read", "anonymous write", "open to the internet",
    "open to everyone", "world readable", "allow all traffic",
  ]
  private static let unasked: WordList = [
    "인증하지 않", "has no authentication", "no authentication because", "not authenticated",
    "any source address is accepted", "no password",
    "인증이 없", "로그인이 없", "no login is needed", "no login needed", "no login required",
    "no authentication is needed",
    "no authentication needed", "no authentication required", "no authentication is required",
    "no password is needed", "without any authentication", "로그인 없이 접근", "인증 없이", "无需登录",
    "ohne anmeldung",
  ]
  private static let denied: WordList = ["block*", "deny", "denied", "reject*", "avoid"]
}
