-- Documents of one day stand in the order they arrived; the list of a contract is read off the index.
DROP INDEX document_by_contract;
CREATE INDEX document_by_contract ON document (contract_id, issued_on, arrived_at, id);
