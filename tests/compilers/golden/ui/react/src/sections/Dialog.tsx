export function Dialog() {
  return (
    <>
      <div className="dimmed" />
      <div id="dialog_sure" className="dialog" role="dialog" aria-labelledby="dialog_sure-title">
        <h2 className="dialog-title" id="dialog_sure-title">Sure?</h2>
        <p id="paragraph_it_cannot_be_undone" className="paragraph">It cannot be undone.</p>
        <button type="button" id="button_delete" className="button is-danger">Delete</button>
      </div>
    </>
  );
}
