import Testing

@testable import Engine

@Suite("JSON, YAML and Kubernetes fragments")
struct ManifestTests {
  @Test("Objects with a name and what they need are parts")
  func json() {
    let marked = MarkedText(
      """
      ```json
      {"services": [
        «{"name": "Lobby", "dependsOn": ["Matchmaker", "Profile Service"]},»
        {"name": "Matchmaker", "dependsOn": []},
        «{"name": "Profile Service", "dependsOn": ["Stripe"]}»
      ]}
      ```
      """)
    let found = marked.requirements
    #expect(
      found.arrows == [
        "Lobby > Matchmaker unknown", "Lobby > Profile Service unknown",
        "Profile Service > Stripe unknown",
      ])
    #expect(found.interactionLines == marked.lines)
  }

  @Test("In YAML lists may stand on one line or on several")
  func yaml() {
    let marked = MarkedText(
      """
      ```yaml
      components:
        - name: lobby-service
          «depends_on: [matchmaker-service]»
        - name: matchmaker-service
          database:
            «- tickets-db»
      ```
      """)
    let found = marked.requirements
    #expect(
      found.arrows == [
        "lobby-service > matchmaker-service unknown", "matchmaker-service > tickets-db data",
      ])
    #expect(found.interactionLines == marked.lines)
  }

  @Test("A workload needs what its environment addresses, where that is known")
  func workload() {
    let marked = MarkedText(
      """
      | Service | Purpose |
      |---|---|
      | pricing-svc | prices |
      | parcel-svc | parcels |

      ```yaml
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: parcel-svc
      spec:
        template:
          spec:
            containers:
              - name: parcel-svc
                image: acme/parcel:1
                env:
                  - name: PRICING_URL
                    «value: http://pricing-svc:8080»
                  - name: OTHER_URL
                    value: http://unknown-host:8080
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: parcel-lb
      ```
      """)
    let found = marked.requirements
    #expect(found.components.map(\.name) == ["pricing-svc", "parcel-svc"])
    #expect(found.arrows == ["parcel-svc > pricing-svc sync"])
    #expect(found.interactionLines == marked.lines)
  }

  @Test("Addresses in a compose file's environment name what a service needs")
  func compose() {
    let found = extracted(
      """
      ```yaml
      services:
        api:
          image: acme/api:2
          environment:
            DB_URL: postgres://user:pw@store:5432/books
        store:
          image: postgres:16
      ```
      """)
    #expect(found.arrows == ["api > store data"])
  }

  @Test("Settings without parts give nothing")
  func settings() {
    let found = extracted(
      """
      ```yaml
      server:
        name: main
        port: 8080
      logging: {level: info}
      ```

      ```json
      {"name": "some-package", "version": "1.0.0"}
      ```
      """)
    #expect(found.elements.isEmpty)
  }
}
