/// SQL and notebook code as people write it: no secrets, no personal data.
enum QueryText {
    static func sql(_ random: inout SeededRandom) -> String {
        let store = random.int(100...480)
        let days = random.pick([1, 7, 14, 28, 90])
        let table = random.pick([
            "main.sales.orders", "main.supply.stock_levels", "main.finance.revenue_daily",
            "main.finance.margin_by_store", "ml.scores.churn",
        ])
        return switch random.int(0...7) {
        case 0:
            "SELECT store_id, date_trunc('week', order_ts) AS week, sum(net_amount) AS revenue\nFROM main.sales.orders\nWHERE order_ts >= current_date() - INTERVAL \(days) DAYS\nGROUP BY 1, 2\nORDER BY revenue DESC\nLIMIT 200"
        case 1: "SELECT * FROM \(table) WHERE store_id = \(store) LIMIT 100"
        case 2:
            "WITH latest AS (\n  SELECT sku, max(snapshot_ts) AS ts FROM main.supply.stock_levels GROUP BY sku\n)\nSELECT s.sku, s.on_hand, s.reserved\nFROM main.supply.stock_levels s JOIN latest l ON s.sku = l.sku AND s.snapshot_ts = l.ts\nWHERE s.store_id = \(store) AND s.on_hand < \(random.int(2...40))"
        case 3: "DESCRIBE TABLE EXTENDED \(table)"
        case 4: "-- This is a system generated query from sql editor\nSHOW TABLES IN main.sales"
        case 5:
            "MERGE INTO main.sales.orders AS t USING updates AS u ON t.order_id = u.order_id\nWHEN MATCHED THEN UPDATE SET *\nWHEN NOT MATCHED THEN INSERT *"
        case 6: "OPTIMIZE \(table) ZORDER BY (store_id)"
        default:
            "SELECT count(*) AS rows, approx_count_distinct(customer_key) AS customers, percentile(net_amount, 0.5) AS median\nFROM main.sales.orders\nWHERE order_date BETWEEN date'2026-05-01' AND date'2026-05-\(random.int(10...31))' AND channel = '\(random.pick(["web", "store", "app"]))'"
        }
    }

    static func python(_ random: inout SeededRandom) -> String {
        switch random.int(0...5) {
        case 0:
            "df = spark.table(\"main.sales.orders\").where(\"order_date >= '2026-05-\(random.int(10...28))'\")\ndf.groupBy(\"store_id\").agg({\"net_amount\": \"sum\"}).display()"
        case 1:
            "password = dbutils.secrets.get(scope=\"etl-lumen-prod\", key=\"orders-db-password\")\njdbc = (spark.read.format(\"jdbc\")\n  .option(\"url\", \"jdbc:postgresql://orders.internal:5432/orders\")\n  .option(\"user\", \"etl\").option(\"password\", password).option(\"dbtable\", \"public.orders\").load())"
        case 2:
            "import mlflow\nwith mlflow.start_run(run_name=\"churn-\(random.hex(6))\"):\n    model.fit(X_train, y_train)\n    mlflow.log_metric(\"auc\", roc_auc_score(y_test, model.predict_proba(X_test)[:, 1]))"
        case 3: "%pip install -q scikit-learn==1.\(random.int(3...6)).\(random.int(0...2)) lightgbm"
        case 4: "display(spark.sql(\"\"\"\(sql(&random))\"\"\"))"
        default:
            "checksum = \"\(random.hex(64))\"\nassert hashlib.sha256(open(path, \"rb\").read()).hexdigest() == checksum\nprint(f\"{path} ok\")"
        }
    }
}
