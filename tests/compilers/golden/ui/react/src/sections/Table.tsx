export function Table() {
  return (
    <section
      className="table-room"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus
      tabIndex={0}
      aria-label="Table"
    >
      <table id="table_name" className="table">
        <thead>
          <tr>
            <th scope="col"><p id="paragraph_name" className="paragraph">Name</p></th>
            <th scope="col"><p id="paragraph_price" className="paragraph">Price</p></th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td><p id="paragraph_hat" className="paragraph">Hat</p></td>
            <td><p id="paragraph_19" className="paragraph">19</p></td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
