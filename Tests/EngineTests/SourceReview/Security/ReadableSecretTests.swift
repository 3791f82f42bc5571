import Engine
import Testing

@Suite("SRC-08")
struct ReadableSecretTests {
  @Test("A password in an example of the configuration is found")
  func finds() {
    let markdown = """
      ### Order Service
      ```yaml
      spring.datasource.password: s3cretPass9
      ```
      """
    #expect(ReviewedSource.lines("SRC-08", in: markdown) == [3])
  }

  @Test("A place to be filled is no secret")
  func isSilent() {
    let markdown = """
      ### Order Service
      ```yaml
      spring.datasource.password: ${DB_PASSWORD}
      apiKey: <your key>
      ```
      No hardcoded secrets.
      """
    #expect(ReviewedSource.findings("SRC-08", in: markdown) == [])
  }
}
