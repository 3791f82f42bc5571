import Engine
import Testing

@Suite("SRC-27")
struct ForeignKeyOnPartitionsTests {
  @Test("Partitions and foreign keys in MySQL are found")
  func finds() {
    let markdown = """
      ### Order Database
      - MySQL 8.0 with partitioning by date for large tables
      ```sql
      CREATE TABLE items (FOREIGN KEY (order_id) REFERENCES orders(id));
      ```
      """
    #expect(ReviewedSource.lines("SRC-27", in: markdown) == [2])
  }

  @Test("In PostgreSQL they are left alone")
  func isSilent() {
    let markdown = """
      ### Order Database
      - PostgreSQL 16 with partitioning by date for large tables
      ```sql
      CREATE TABLE items (FOREIGN KEY (order_id) REFERENCES orders(id));
      ```
      """
    #expect(ReviewedSource.findings("SRC-27", in: markdown) == [])
  }
}
