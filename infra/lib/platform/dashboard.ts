import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
  PeriodOverride,
} from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import { DASHBOARD } from '../names.ts'

export interface Graph {
  readonly title: string
  readonly metrics: readonly IMetric[]
}

/** The alarms above, then two graphs in a row. */
export function addDashboard(scope: Construct, alarms: readonly IAlarm[], graphs: readonly Graph[]): void {
  const dashboard = new Dashboard(scope, 'Dashboard', {
    dashboardName: DASHBOARD,
    periodOverride: PeriodOverride.AUTO,
  })
  dashboard.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 6 }))
  for (let row = 0; row < graphs.length; row += 2) {
    dashboard.addWidgets(
      ...graphs
        .slice(row, row + 2)
        .map(({ title, metrics }) => new GraphWidget({ title, left: [...metrics], width: 12, height: 6 })),
    )
  }
}
