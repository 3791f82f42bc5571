/// SRC-09: passwords are hashed by what is made to be fast.
enum WeakPasswordHash: SourceReading {
  static let id: RuleID = "SRC-09"
  static let looksFor = "passwords under a fast hash"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let lines = material.text.lines(passwords).filter { $0.affirms(fast) && !$0.says(slow) }
    guard let first = lines.first else { return [] }
    let hash = first.wording.first(of: fast) ?? "a fast hash"
    return [
      finding(
        .error, "Passwords are hashed with \(hash.uppercased())",
        because: "A graphics card tries thousands of millions of such hashes a second; after one "
          + "leak most passwords are known.",
        at: lines.map(\.evidence),
        suggestion: "Use Argon2id, scrypt or bcrypt with a salt for each user, and rehash at the "
          + "next login.")
    ]
  }

  private static let passwords: WordList = [
    "password", "passwords", "비밀번호", "密码", "passwort*", "パスワード",
  ]
  private static let fast: WordList = [
    "md5", "sha1", "sha 1", "sha256", "sha 256", "sha512", "sha 512", "base64", "crc32",
  ]
  private static let slow: WordList = ["bcrypt", "argon2*", "scrypt", "pbkdf2", "hmac"]
}
