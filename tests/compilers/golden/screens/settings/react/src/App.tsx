import { AppBar } from "./sections/AppBar";
import { Column } from "./sections/Column";
import { TabBar } from "./sections/TabBar";

/** The whole screen; what holds something has a file of its own in `sections`. */
export function App() {
  return (
    <>
      <AppBar />
      <main id="content" className="screen"><Column /></main>
      <TabBar />
    </>
  );
}
