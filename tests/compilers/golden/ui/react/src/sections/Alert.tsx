export function Alert() {
  return (
    <div id="alert_no_connection" className="alert is-danger" role="alert">
      <p id="paragraph_no_connection" className="paragraph">No connection.</p>
    </div>
  );
}
