/// SRC-137: what concerns one person is open to whoever has its address.
enum ReachableByLink: SourceReading {
  static let id: RuleID = "SRC-137"
  static let looksFor = "personal data behind nothing but an address"

  static func findings(in material: SourceMaterial) -> [Finding] {
    let lines = material.statements(open).filter { line in
      guard line.affirms(open), !line.says(limited) else { return false }
      return line.says(personal) || concernsPeople(line, in: material)
    }
    guard let first = lines.first else { return [] }
    let what = first.says(personal) ? first.quoted(personal) : "what concerns one person"
    return [
      finding(
        .error, "“\(what)” is open to everybody (“\(first.quoted(open))”)",
        about: material.subject(of: first),
        because: "Addresses are forwarded, logged, indexed and guessed; nobody can take one back, "
          + "or tell who looked.",
        meanwhile: "Reading it asks for a permission of its own (SEC-03).",
        at: lines.prefix(3).map(\.evidence),
        suggestion: "Ask who is reading before it is shown, or hand out an address that is signed, "
          + "ends soon and shows only what a stranger may know.")
    ]
  }

  /// Whether the part handles files about people: `Doctors receive a public link`.
  private static func concernsPeople(_ line: SourceLine, in material: SourceMaterial) -> Bool {
    guard let owner = material.part(of: line) else { return false }
    return material.text.lines(ownedBy: owner).contains { $0.says(files) && $0.says(people) }
  }

  private static let open: WordList = [
    "public tracking link", "public tracking page", "shared link", "share link",
    "public link", "public links", "public url", "public urls", "public address", "public",
    "누구나 조회", "누구나 볼", "anyone with the link", "everybody with the link", "without login",
    "without logging in",
    "no login", "공개 링크", "공개 url", "公开链接", "öffentlicher link",
  ]
  private static let personal: WordList = [
    "gps", "live tracking", "live location", "current location", "position", "whereabouts",
    "address and signature", "recipient", "recipients", "x rays", "referral letters", "invoices",
    "medical", "personal data", "name and address", "contracts", "payslip*", "test results", "이름과",
    "생년월일",
    "passport*", "진료", "개인정보", "patient record*",
  ]
  private static let files: WordList = [
    "upload*", "document*", "letters", "images", "photos", "files", "업로드", "문서",
  ]
  private static let people: WordList = [
    "patient", "patients", "applicant*", "employee*", "student*", "citizen*", "환자", "학생",
  ]
  private static let limited: WordList = [
    "signed", "presigned", "expire*", "expir*", "public key", "public transport", "public cloud",
    "public holiday*", "public api", "public subnet", "go public", "public sector",
  ]
}
