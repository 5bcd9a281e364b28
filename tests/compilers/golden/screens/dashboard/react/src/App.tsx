import { Column } from "./sections/Column";
import { Drawer } from "./sections/Drawer";

/** The whole screen; what holds something has a file of its own in `sections`. */
export function App() {
  return (
    <div className="beside">
      <Drawer />
      <main id="content" className="screen"><Column /></main>
    </div>
  );
}
