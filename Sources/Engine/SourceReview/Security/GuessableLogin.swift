/// SRC-135: somebody logs in with what others know of them.
enum GuessableLogin: SourceReading {
  static let id: RuleID = "SRC-135"
  static let looksFor = "a login with what others know or can guess"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let said = material.statements(login).first { $0.states(login, known) && !$0.says(proven) }
    let asked = material.operations.first { operation in
      operation.says(login) && operation.line.says(known) && !operation.line.says(proven)
    }?.line
    guard let line = said ?? asked else { return claimed(in: material) }
    return [
      finding(
        .error, "A login asks for “\(line.quoted(known))”, which is no secret",
        about: material.subject(of: line),
        because: "Relatives, employers and whoever finds a letter or a device know it, and what is "
          + "left can be tried: the account is open to them.",
        meanwhile: "A login is designed with a proof that only its owner has (SEC-02).",
        at: [line.evidence],
        suggestion: "Ask for a password, a passkey or a code that is sent, and use what is known "
          + "only to find the account.")
    ]
  }

  /// Somebody is who they say by something that others know, and nothing is sent there to prove it.
  private static func claimed(in material: SourceMaterial) -> [Finding] {
    guard !material.says(proven),
      let line = material.statements(identifying).first(where: { $0.states(identifying, claims) })
    else { return [] }
    return [
      finding(
        .error, "“\(line.quoted(claims))” says who somebody is, and nothing proves it",
        about: material.subject(of: line),
        because:
          "Whoever types another's in orders, reads and cancels in their name, and they get the "
          + "messages.",
        meanwhile: "A login is designed with a proof that only its owner has (SEC-02).",
        at: [line.evidence],
        suggestion:
          "Send a code there before anything is shown or done, and limit how many are sent.")
    ]
  }

  private static let identifying: WordList = [
    "identifier", "identifies", "identified by", "recognised by", "recognized by", "식별자", "标识",
  ]
  private static let claims: WordList = [
    "phone number", "phone", "mobile number", "email address", "email", "customer number",
    "member number", "전화번호", "手机号",
  ]
  private static let login: WordList = [
    "log in", "logs in", "login", "logins", "sign in", "signs in", "authenticat*", "로그인", "登录",
    "anmeld*",
  ]
  private static let known: WordList = [
    "date of birth", "birth date", "birthdate", "birthday", "deviceid", "device id", "last name",
    "surname", "postcode", "zip code", "mac address", "생년월일", "기기 id", "생일", "出生日期",
    "geburtsdatum", "booking number", "insurance number", "license plate",
  ]
  private static let proven: WordList = [
    "password", "passwords", "passkey*", "otp", "totp", "mfa", "2fa", "one time code", "code sent",
    "second factor", "비밀번호", "密码", "passwort",
  ]
}
