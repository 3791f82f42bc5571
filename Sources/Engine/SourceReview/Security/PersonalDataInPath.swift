/// SRC-15: a person is named in an address.
enum PersonalDataInPath: SourceReading {
  static let id: RuleID = "SRC-15"
  static let looksFor = "personal data in an address"

  static func findings(in material: SourceMaterial) -> [Finding] {
    material.operations.compactMap { operation in
      guard let parameter = personalParameter(of: operation.path) else { return nil }
      return finding(
        "\(operation.title) puts `\(parameter)` into the address",
        because: "Addresses are written to access logs, traces and proxies, where nobody deletes "
          + "them.",
        meanwhile: "The contract keeps the path that the source names.",
        at: [operation.line.evidence],
        suggestion: "Take an opaque id in the path, or `\(parameter)` in the body of a POST.")
    }
  }

  private static func personalParameter(of path: String) -> String? {
    path.split { $0 == "/" || $0 == "?" || $0 == "&" }.lazy.compactMap { part -> String? in
      guard let first = part.first, "{:<".contains(first) else { return nil }
      let name = String(part.drop { "{:<".contains($0) }.prefix { !"}>".contains($0) })
      return personal.contains(name.lowercased().filter(\.isLetter)) ? name : nil
    }.first
  }

  private static let personal: Set<String> = [
    "email", "mail", "emailaddress", "phone", "phonenumber", "ssn", "nationalid", "passport",
    "passportnumber", "licensenumber", "licenseplate", "licenceplate", "plate", "platenumber",
    "taxid", "iban", "cardnumber", "birthdate", "fullname", "lastname",
  ]
}
