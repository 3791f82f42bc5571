import Engine
import Testing

@Suite("SRC-46")
struct IdentityDataTwiceTests {
  @Test("A user table beside an identity provider is found")
  func finds() {
    let markdown = """
      ### User Service
      - **Dependencies:** Keycloak over OpenID Connect to authenticate
      ```plantuml
      class User {
          email: String
          phone: String
      }
      ```
      """
    #expect(ReviewedSource.lines("SRC-46", in: markdown) == [4])
  }

  @Test("Where the sources say which leads, nothing is found")
  func isSilent() {
    let markdown = """
      ### User Service
      - Keycloak is the source of truth for names.
      - **Dependencies:** Keycloak over OpenID Connect to authenticate
      ```plantuml
      class User {
          email: String
          phone: String
      }
      ```
      """
    #expect(ReviewedSource.findings("SRC-46", in: markdown) == [])
  }
}
