import Engine
import Testing

@Suite("SRC-98")
struct NoTimeoutsTests {
  @Test("A chain of calls without a word about timeouts is found")
  func finds() {
    let markdown = """
      ```mermaid
      flowchart LR
        web[Web Shop] --> order[Order Service]
        order --> stock[Stock Service]
      ```
      """
    #expect(ReviewedSource.lines("SRC-98", in: markdown) == [3])
  }

  @Test("Layers of protection are no chain of calls")
  func layers() {
    let markdown = """
      ```mermaid
      flowchart TB
        waf[Web Application Firewall] --> tls[TLS 1.3]
        tls --> rbac[RBAC Authorization]
        rbac --> audit[Audit Logging]
      ```
      """
    #expect(ReviewedSource.findings("SRC-98", in: markdown) == [])
  }
}
