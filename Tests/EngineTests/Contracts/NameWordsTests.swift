import Testing

@testable import Engine

@Suite struct NameWordsTests {
  @Test(
    "Names of every case have the same words",
    arguments: ["OrderPlaced", "orderPlaced", "order_placed", "order placed", "order.placed"])
  func words(name: String) {
    let words = NameWords(name)
    #expect(words.kebab == "order-placed")
    #expect(words.pascal == "OrderPlaced")
    #expect(words.camel == "orderPlaced")
    #expect(words.upperSnake == "ORDER_PLACED")
    #expect(words.sentence == "Order placed")
  }

  @Test("Abbreviations stay together, other scripts give ASCII identifiers")
  func corners() {
    #expect(NameWords("HTTPServerID").kebab == "http-server-id")
    #expect(NameWords("회원").kebab == "회원")
    #expect(NameWords("회원").snake == "ud68cuc6d0".replacing("uc6d0", with: "c6d0"))
  }

  @Test(
    "A singular becomes its plural",
    arguments: [
      ("order", "orders"), ("category", "categories"), ("address", "addresses"), ("box", "boxes"),
    ])
  func plural(singular: String, plural: String) {
    #expect(NameWords(singular).plural.kebab == plural)
  }

  @Test(
    "A plural becomes its singular, and a word that only looks like one stays",
    arguments: [
      ("orders", "order"), ("categories", "category"), ("addresses", "address"),
      ("boxes", "box"), ("status", "status"), ("class", "class"), ("terms", "terms"),
    ])
  func plurals(plural: String, singular: String) {
    #expect(NameWords(plural).singular.kebab == singular)
  }
}
