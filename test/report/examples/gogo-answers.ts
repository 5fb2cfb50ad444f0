import type { GogoResult, ReleaseRow, UnsatisfiedComponent } from '../../../src/model/gogo.ts';
import type { ModuleState } from '../../../src/model/timeline.ts';
import { placeAt } from './parts.ts';

/** Commands and their answers; the session is the source with this index. */
export function gogoResults(source: number): readonly GogoResult[] {
  return [
    {
      command: 'upgrade:check',
      outcome: 'ok',
      rows: [
        { module: 'com.example.orders.service', fromSchema: '1.0.0', toSchema: '2.0.0' },
        { module: 'com.example.stock.service', fromSchema: '1.1.0', toSchema: '1.2.0', required: false },
      ],
      place: placeAt(source, 2, 3),
    },
    {
      command: 'upgrade:execute',
      argument: 'com.example.orders.service',
      outcome: 'failed',
      rows: [{ module: 'com.example.orders.service', errors: ['Duplicate column name', 'Upgrade stopped'] }],
      place: placeAt(source, 9, 14),
    },
    { command: 'upgrade:help', outcome: 'not-found', rows: [], place: placeAt(source, 25) },
  ];
}

/** Modules with the steps that they have still to make. */
export function waitingModules(source: number): readonly ModuleState[] {
  return [
    {
      name: 'com.example.orders.service',
      fromSchema: '1.0.0',
      toSchema: '2.0.0',
      status: 'failed',
      steps: [
        {
          from: '1.0.0',
          to: '1.1.0',
          process: 'com.example.orders.internal.upgrade.v1_1_0.OrderTable',
          required: true,
        },
        { from: '1.1.0', to: '2.0.0', required: true },
      ],
      place: placeAt(source, 10),
    },
    {
      name: 'com.example.stock.service',
      fromSchema: '1.1.0',
      toSchema: '1.2.0',
      status: 'pending',
      steps: [{ from: '1.1.0', process: 'com.example.stock.internal.upgrade.v1_2_0.StockIndex', required: false }],
      blockedBy: ['com.example.orders.service 2.0.0', 'the service com.example.orders.api.OrderService'],
      place: placeAt(source, 3),
    },
    { name: 'com.example.theme', toSchema: '1.0.0', status: 'upgraded', place: placeAt(source, 30) },
  ];
}

/** Rows of `Release_` as a client prints them. */
export function releaseRows(source: number): readonly ReleaseRow[] {
  return [
    {
      servletContextName: 'com.example.theme',
      schemaVersion: '1.0.0',
      state: 0,
      verified: true,
      place: placeAt(source, 42),
    },
    {
      servletContextName: 'portal',
      schemaVersion: '8.18.1',
      buildNumber: 7310,
      verified: false,
      state: 0,
      place: placeAt(source, 40),
    },
    {
      servletContextName: 'com.example.orders.service',
      schemaVersion: '1.0.0',
      state: 1,
      meaning: 'A step of its upgrade failed; the schema version is that of the last good step.',
      place: placeAt(source, 41),
    },
    { servletContextName: 'com.example.stock.service', state: -1, place: placeAt(source, 43) },
    { servletContextName: 'com.example.old.portlet', place: placeAt(source, 44) },
  ];
}

/** What cannot start, and what it waits for. */
export function unsatisfiedComponents(source: number): readonly UnsatisfiedComponent[] {
  return [
    {
      bundle: 'com.example.stock.service',
      component: 'com.example.stock.internal.upgrade.registry.StockUpgradeStepRegistrator',
      state: 'UNSATISFIED REFERENCE',
      waitsFor: [
        'com.example.orders.api.OrderService',
        'Release (release.bundle.symbolic.name=com.example.orders.service)',
      ],
      place: placeAt(source, 50, 4),
    },
    {
      bundle: 'com.example.old.portlet',
      waitsFor: ['package com.example.old; version="[1.0.0,2.0.0)"'],
      place: placeAt(source, 60),
    },
  ];
}
