/// Tells from a field's name whether it identifies a person, a payment or a state of health.
///
/// The words are those of GDPR article 4 (identifiers of a natural person), article 9 (health) and
/// of PCI DSS (account data). A name says nothing for sure; a field of no such name is internal.
enum DataClassifier {
  /// The class of a field by its name.
  static func dataClass(ofField name: String) -> EdgeProfile.DataClass {
    let words = NameWords(name).words
    let joined = words.joined(separator: "-")
    if words.contains(where: health.contains) { return .health }
    if words.contains(where: payment.contains) || joined.contains("stripe-account") {
      return .payment
    }
    if words.contains(where: personal.contains) || compounds.contains(joined) { return .personal }
    return .internal
  }

  /// The gravest class among fields; internal when there are none.
  static func dataClass(of fields: [DataField]) -> EdgeProfile.DataClass {
    fields.map { dataClass(ofField: $0.name) }.max() ?? .internal
  }

  private static let health: Set<String> = ["diagnosis", "allergy", "medication", "patient"]
  private static let payment: Set<String> = [
    "card", "iban", "pan", "cvv", "bic", "cardholder", "bankaccount",
  ]
  private static let personal: Set<String> = [
    "email", "phone", "mobile", "address", "birthday", "birthdate", "surname", "firstname",
    "lastname", "recipient", "passport", "customer", "user", "ssn",
  ]
  private static let compounds: Set<String> = [
    "ship-to", "bill-to", "full-name", "first-name", "last-name", "legal-name", "vat-id",
    "date-of-birth", "user-name",
  ]
}
