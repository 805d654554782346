import { EXPIRES_AT, PARTITION, SORT, type TableLayout } from '@customer-service/core/store/dynamodb/layout'
import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { PREFIX, pascal } from '../names.ts'

const RECOVERABLE_DAYS = 35

export function addTable(scope: Construct, { tableName, indexes, expires }: TableLayout, key: IKey): void {
  new TableV2(scope, `${pascal(tableName.slice(PREFIX.length))}Table`, {
    tableName,
    partitionKey: text(PARTITION),
    sortKey: text(SORT),
    globalSecondaryIndexes: indexes.map(({ indexName, partition, sort }) => ({
      indexName,
      partitionKey: text(partition),
      sortKey: text(sort),
    })),
    ...(expires && { timeToLiveAttribute: EXPIRES_AT }),
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.customerManagedKey(key),
    pointInTimeRecoverySpecification: {
      pointInTimeRecoveryEnabled: true,
      recoveryPeriodInDays: RECOVERABLE_DAYS,
    },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  })
}

const text = (name: string) => ({ name, type: AttributeType.STRING })
