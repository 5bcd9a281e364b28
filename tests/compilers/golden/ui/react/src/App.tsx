import { useState } from "react";
import { Alert } from "./sections/Alert";
import { AppBar } from "./sections/AppBar";
import { Carousel } from "./sections/Carousel";
import { Dialog } from "./sections/Dialog";
import { Disclosure } from "./sections/Disclosure";
import { Drawer } from "./sections/Drawer";
import { Footer } from "./sections/Footer";
import { Grid } from "./sections/Grid";
import { List } from "./sections/List";
import { Overlay } from "./sections/Overlay";
import { Row } from "./sections/Row";
import { Section } from "./sections/Section";
import { Segmented } from "./sections/Segmented";
import { TabBar } from "./sections/TabBar";
import { Table } from "./sections/Table";
import { Tabs } from "./sections/Tabs";

/** The whole screen; what holds something has a file of its own in `sections`. */
export function App() {
  const [calendarMarch, setCalendarMarch] = useState(14);

  return (
    <>
      <AppBar />
      <div className="beside">
        <Drawer />
        <div className="stage">
          <main id="content" className="screen" inert>
            <Tabs />
            <Section />
            <Grid />
            <Row />
            <Segmented />
            <Alert />
            <List />
            <Table />
            <Disclosure />
            <Carousel />
            <Overlay />
            <table id="calendar_march" className="calendar">
              <caption>March</caption>
              <thead>
                <tr>
                  <th scope="col">Mo</th>
                  <th scope="col">Tu</th>
                  <th scope="col">We</th>
                  <th scope="col">Th</th>
                  <th scope="col">Fr</th>
                  <th scope="col">Sa</th>
                  <th scope="col">Su</th>
                </tr>
              </thead>
              <tbody>
                <tr>
                  <td>
                    <button type="button" aria-pressed={calendarMarch === 1} onClick={() => setCalendarMarch(1)}>1</button>
                  </td>
                  <td>
                    <button type="button" aria-pressed={calendarMarch === 2} onClick={() => setCalendarMarch(2)}>2</button>
                  </td>
                  <td>
                    <button type="button" aria-pressed={calendarMarch === 3} onClick={() => setCalendarMarch(3)}>3</button>
                  </td>
                  <td>
                    <button type="button" aria-pressed={calendarMarch === 4} onClick={() => setCalendarMarch(4)}>4</button>
                  </td>
                  <td>
                    <button type="button" aria-pressed={calendarMarch === 5} onClick={() => setCalendarMarch(5)}>5</button>
                  </td>
                  <td>
                    <button type="button" aria-pressed={calendarMarch === 6} onClick={() => setCalendarMarch(6)}>6</button>
                  </td>
                  <td>
                    <button type="button" aria-pressed={calendarMarch === 7} onClick={() => setCalendarMarch(7)}>7</button>
                  </td>
                </tr>
                <tr>
                  <td>
                    <button type="button" aria-pressed={calendarMarch === 8} onClick={() => setCalendarMarch(8)}>8</button>
                  </td>
                  <td>
                    <button type="button" aria-pressed={calendarMarch === 9} onClick={() => setCalendarMarch(9)}>9</button>
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 10}
                      onClick={() => setCalendarMarch(10)}
                    >10</button>
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 11}
                      onClick={() => setCalendarMarch(11)}
                    >11</button>
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 12}
                      onClick={() => setCalendarMarch(12)}
                    >12</button>
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 13}
                      onClick={() => setCalendarMarch(13)}
                    >13</button>
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 14}
                      onClick={() => setCalendarMarch(14)}
                    >14</button>
                  </td>
                </tr>
                <tr>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 15}
                      onClick={() => setCalendarMarch(15)}
                    >15</button>
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 16}
                      onClick={() => setCalendarMarch(16)}
                    >16</button>
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 17}
                      onClick={() => setCalendarMarch(17)}
                    >17</button>
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 18}
                      onClick={() => setCalendarMarch(18)}
                    >18</button>
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 19}
                      onClick={() => setCalendarMarch(19)}
                    >19</button>
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 20}
                      onClick={() => setCalendarMarch(20)}
                    >20</button>
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 21}
                      onClick={() => setCalendarMarch(21)}
                    >21</button>
                  </td>
                </tr>
                <tr>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 22}
                      onClick={() => setCalendarMarch(22)}
                    >22</button>
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 23}
                      onClick={() => setCalendarMarch(23)}
                    >23</button>
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 24}
                      onClick={() => setCalendarMarch(24)}
                    >24</button>
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 25}
                      onClick={() => setCalendarMarch(25)}
                    >25</button>
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 26}
                      onClick={() => setCalendarMarch(26)}
                    >26</button>
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 27}
                      onClick={() => setCalendarMarch(27)}
                    >27</button>
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 28}
                      onClick={() => setCalendarMarch(28)}
                    >28</button>
                  </td>
                </tr>
                <tr>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 29}
                      onClick={() => setCalendarMarch(29)}
                    >29</button>
                  </td>
                  <td>
                    <button
                      type="button"
                      aria-pressed={calendarMarch === 30}
                      onClick={() => setCalendarMarch(30)}
                    >30</button>
                  </td>
                </tr>
              </tbody>
            </table>
          </main>
          <Dialog />
        </div>
      </div>
      <Footer />
      <TabBar />
    </>
  );
}
