import { useState } from "react";
import type { PersonItemProps } from "../components/PersonItem";
import type { TitledCardProps } from "../components/TitledCard";
import { Icon } from "../Icon";
import { PersonItem } from "../components/PersonItem";
import { TitledCard } from "../components/TitledCard";

const titledCards: TitledCardProps[] = [
  {
    id: "card_revenue",
    text: "Revenue",
    title: "€48,210",
    paragraphLook: "paragraph is-caption is-success",
    text2: "▲ 12 % on last week",
  },
  {
    id: "card_orders",
    text: "Orders",
    title: "1,204",
    paragraphLook: "paragraph is-caption is-success",
    text2: "▲ 4 % on last week",
  },
  {
    id: "card_returns",
    text: "Returns",
    title: "38",
    paragraphLook: "paragraph is-caption is-danger",
    text2: "▼ 2 % on last week",
  },
];

const personItems: PersonItemProps[] = [
  {
    id: "list_item_lp",
    initials: "LP",
    label: "Lena Park",
    badgeLook: "badge is-status is-success",
    badge: "Paid",
  },
  {
    id: "list_item_ob",
    initials: "OB",
    label: "Omar Badr",
    badgeLook: "badge is-status is-warning",
    badge: "Open",
  },
  {
    id: "list_item_mc",
    initials: "MC",
    label: "Mia Costa",
    badgeLook: "badge is-status is-danger",
    badge: "Late",
  },
];

export function Column() {
  const [inputSearch, setInputSearch] = useState("Search");
  const [selectThisWeek, setSelectThisWeek] = useState("This week");

  return (
    <div id="column_overview" className="column column-overview">
      <div id="row_overview" className="row row-overview">
        <h1 id="heading_overview" className="heading is-large">Overview</h1>
        <div id="row_search" className="row row-search">
          <span className="input field">
            <Icon name="search" />
            <input
              id="input_search"
              type="search"
              aria-label="Search"
              value={inputSearch}
              onChange={(event) => setInputSearch(event.target.value)}
            />
          </span>
          <button type="button" id="icon_button_alerts" className="icon-button" aria-label="Alerts 3">
            <span className="counted">
              <Icon name="notifications" />
              <span className="count">3</span>
            </span>
          </button>
          <span id="avatar_jt" className="avatar">JT</span>
        </div>
      </div>
      <div id="grid_revenue" className="grid grid-revenue">
        {titledCards.map((titledCard) => (
          <TitledCard key={titledCard.id} {...titledCard} />
        ))}
        <article id="card_goal_of_the_month" className="card is-outlined">
          <p id="paragraph_goal_of_the_month" className="paragraph is-caption">Goal of the month</p>
          <h2 id="heading_72" className="heading">72 %</h2>
          <progress
            id="progress_goal_of_the_month"
            className="progress"
            aria-label="Goal of the month"
            value="0.72"
          />
        </article>
      </div>
      <div id="grid_sales_by_day" className="grid grid-sales-by-day">
        <article id="card_sales_by_day" className="card is-outlined card-sales-by-day">
          <div id="row_sales_by_day" className="row row-sales-by-day">
            <h2 id="heading_sales_by_day" className="heading">Sales by day</h2>
            <select
              id="select_this_week"
              className="select select-this-week"
              aria-label="This week"
              value={selectThisWeek}
              onChange={(event) => setSelectThisWeek(event.target.value)}
            >
              <option>This week</option>
              <option>This month</option>
              <option>This year</option>
            </select>
          </div>
          <figure
            id="embed_sales_rise_from_monday"
            className="embed is-chart embed-sales-rise-from-monday"
            aria-label="Sales rise from Monday to Saturday"
          >
            <Icon name="chart" />
          </figure>
        </article>
        <article id="card_newest_orders" className="card is-outlined card-newest-orders">
          <h2 id="heading_newest_orders" className="heading">Newest orders</h2>
          <ul id="list_lp" className="list">
            {personItems.map((personItem) => (
              <PersonItem key={personItem.id} {...personItem} />
            ))}
          </ul>
        </article>
      </div>
      <div id="alert_the_warehouse_in_ghent" className="alert is-warning" role="status">
        <div id="row_the_warehouse_in_ghent" className="row row-the-warehouse-in-ghent">
          <Icon name="warning" id="icon_1" />
          <p
            id="paragraph_the_warehouse_in_ghent"
            className="paragraph paragraph-the-warehouse-in-ghent"
          >The warehouse in Ghent is nearly out of size 42.</p>
        </div>
      </div>
    </div>
  );
}
