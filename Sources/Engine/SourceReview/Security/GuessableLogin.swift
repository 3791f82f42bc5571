/// SRC-135: somebody logs in with what others know of them.
enum GuessableLogin: SourceReading {
  static let id: RuleID = "SRC-135"
  static let looksFor = "a login with what others know or can guess"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let said = material.statements(login).first { $0.states(login, known) && !$0.says(proven) }
    let asked = material.operations.first { operation in
      operation.says(login) && operation.line.says(known) && !operation.line.says(proven)
    }?.line
    guard let line = said ?? asked else { return [] }
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
