import Testing

@testable import Engine

@Suite("HTML tables and docker-compose fragments")
struct FragmentTests {
  @Test("An HTML table is read like any other, row by row")
  func html() {
    let marked = MarkedText(
      """
      ## Services

      <table>
      <tr><th>Service</th><th>Purpose</th><th>Depends on</th></tr>
      «<tr><td><b>Order Service</b></td><td>takes orders</td><td>Payment&nbsp;Service</td></tr>»
      <tr>
        <td>Payment Service</td><td>takes money</td><td>-</td>
      </tr>
      </table>
      """)
    let found = marked.requirements
    #expect(found.components.map(\.name) == ["Order Service", "Payment Service"])
    #expect(found.arrows == ["Order Service > Payment Service unknown"])
    #expect(found.interactionLines == marked.lines)
  }

  @Test("Services, images and both forms of depends_on are read")
  func compose() {
    let marked = MarkedText(
      """
      ```yaml
      version: "3"
      services:
        shop-api:
          build: ./api
          ports:
            - "80:80"
          depends_on:
            «- orders-db»
            «- shop-worker»
        shop-worker:
          image: acme/worker:1.2
          depends_on:
            «orders-db:»
              condition: service_healthy
        orders-db:
          image: postgres:16-alpine
        metrics:
          image: prom/prometheus
      volumes:
        data:
      ```
      """)
    let found = marked.requirements
    #expect(
      found.parts == ["component shop-api", "component shop-worker", "dataStore orders-db"])
    #expect(
      found.arrows == [
        "shop-api > orders-db data", "shop-api > shop-worker unknown",
        "shop-worker > orders-db data",
      ])
    #expect(found.interactionLines == marked.lines)
  }

  @Test("A YAML file that runs nothing names no services")
  func otherFiles() {
    #expect(extracted("```yaml\nservices:\n  a:\n    port: 80\n```\n").elements.isEmpty)
    #expect(extracted("```yaml\nname: x\n```\n").elements.isEmpty)
  }
}
